package org.mlpc.runtime.data;

import java.util.List;

/** What the cells of a column hold. */
public sealed interface ColumnType {

  /**
   * A number.
   *
   * @param whole true if it has no fraction
   * @param low the least value that may occur; −∞ if none is declared
   * @param high the greatest value that may occur; +∞ if none is declared
   */
  record Number(boolean whole, double low, double high) implements ColumnType {

    /** True if the {@code .mlp} file declares a range. */
    public boolean bounded() {
      return Double.isFinite(low) && Double.isFinite(high);
    }
  }

  /**
   * False or true.
   *
   * @param trueWord the cell that means true; empty for the usual words (true, 1, yes)
   * @param falseWord the cell that means false; empty for the usual words (false, 0, no)
   * @param threshold an output at or above it is true
   */
  record Bool(String trueWord, String falseWord, double threshold) implements ColumnType {}

  /**
   * One of several labels.
   *
   * @param labels in the order of the {@code .mlp} file
   * @param ordinal true to encode it as one number 0, 1, 2, …; false for one element a label
   * @param ignoreUnknown true if a label that is not listed counts as none; false if it is an error
   */
  record Category(List<String> labels, boolean ordinal, boolean ignoreUnknown) implements ColumnType {

    public Category {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Any number of several labels.
   *
   * @param labels in the order of the {@code .mlp} file
   * @param threshold a label whose output is at or above it is present
   */
  record LabelSet(List<String> labels, double threshold) implements ColumnType {

    public LabelSet {
      labels = List.copyOf(labels);
    }
  }
}
