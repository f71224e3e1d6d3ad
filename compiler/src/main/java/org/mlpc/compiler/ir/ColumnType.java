package org.mlpc.compiler.ir;

import java.util.List;
import java.util.Optional;

/** The type of a column, and by it the encoding: how many numbers an element takes. */
public sealed interface ColumnType {

  /** A declared range, both ends included. */
  record Range(double low, double high) {}

  /** Numbers that the network receives one by one. */
  sealed interface Numeric extends ColumnType {
    Optional<Range> range();
  }

  /** Any finite number. */
  record Real(Optional<Range> range) implements Numeric {}

  /** A whole number. */
  record Int(Optional<Range> range) implements Numeric {}

  /**
   * 0 or 1.
   *
   * @param trueWord the cell that means true; empty for true, 1, yes
   * @param threshold of a target: the least probability that is decided as true
   */
  record Bool(String trueWord, String falseWord, double threshold) implements ColumnType {}

  /**
   * One of several labels, as 0/1 columns in label order, or, {@code ordinal}, as 0, 1, 2, ….
   *
   * @param ignoreUnknown whether a label not listed is all zeros instead of an error
   */
  record Category(List<Label> labels, boolean ordinal, boolean ignoreUnknown) implements ColumnType {
    public Category {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Any of several labels, as 0/1 columns in label order.
   *
   * @param threshold of a target: the least probability that is decided as present
   */
  record LabelSet(List<Label> labels, double threshold, boolean ignoreUnknown) implements ColumnType {
    public LabelSet {
      labels = List.copyOf(labels);
    }
  }

  /** Encoded numbers of one element. */
  default int encodedWidth() {
    if (this instanceof Category category) {
      return category.ordinal() ? 1 : category.labels().size();
    }
    return this instanceof LabelSet set ? set.labels().size() : 1;
  }
}
