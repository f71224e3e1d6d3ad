package org.mlpc.runtime.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Encodes the cells of one column of a schema. */
final class CellReader {

  private static final int LISTED = 20;

  private final Column column;
  private final int[] cells;
  private final boolean columnPerLabel;
  private final int offset;
  private final double largest;
  private final Map<String, Integer> labels = new HashMap<>();

  /**
   * @param cells where the column's cells are in a line
   * @param columnPerLabel whether they are 0 or 1 for each label of a set
   * @param offset where its elements begin in the encoded row
   * @param largest the largest finite number of the element type
   */
  CellReader(Column column, int[] cells, boolean columnPerLabel, int offset, double largest) {
    this.column = column;
    this.cells = cells;
    this.columnPerLabel = columnPerLabel;
    this.offset = offset;
    this.largest = largest;
    for (int i = 0; i < column.labels().size(); i++) {
      labels.put(column.labels().get(i), i);
    }
  }

  static CellReader of(Column column, CsvHeader header, int offset, double largest) {
    if (column.length() > 0) {
      return new CellReader(column, header.vector(column), false, offset, largest);
    }
    String name = column.header().isEmpty() ? column.name() : column.header();
    boolean columnPerLabel = column.type() instanceof ColumnType.LabelSet && !header.has(name);
    int[] cells = columnPerLabel ? header.labels(column) : new int[] {header.index(name)};
    return new CellReader(column, cells, columnPerLabel, offset, largest);
  }

  /** Writes the column's elements into a row that is all zeros. */
  void read(List<String> line, double[] row) {
    if (columnPerLabel) {
      for (int i = 0; i < cells.length; i++) {
        row[offset + i] = bool(cells[i], text(line, cells[i]), "", "");
      }
      return;
    }
    for (int i = 0; i < cells.length; i++) {
      String text = text(line, cells[i]);
      if (text.isEmpty() && !(column.type() instanceof ColumnType.LabelSet)) {
        missing(row, i);
      } else {
        present(row, i, text);
      }
    }
  }

  private static String text(List<String> line, int cell) {
    return line.get(cell).strip();
  }

  private void missing(double[] row, int i) {
    if (!column.optional()) {
      throw new CellException(
          cells[i], "the cell is empty; fill it, leave the row out, or declare the column with `?`");
    }
    boolean oneHot = column.type() instanceof ColumnType.Category category && !category.ordinal();
    if (!oneHot) {
      row[offset + i] = Double.NaN;
    }
    if (column.missing().indicator()) {
      row[offset + column.valueWidth() + i] = 1;
    }
  }

  private void present(double[] row, int i, String text) {
    if (column.type() instanceof ColumnType.Number) {
      row[offset + i] = number(cells[i], text);
    } else if (column.type() instanceof ColumnType.Bool bool) {
      row[offset + i] = bool(cells[i], text, bool.trueWord(), bool.falseWord());
    } else if (column.type() instanceof ColumnType.Category category) {
      category(row, category, text);
    } else {
      for (String label : text.split(";")) {
        if (!label.isBlank()) {
          row[offset + label(label.strip())] = 1;
        }
      }
    }
  }

  private void category(double[] row, ColumnType.Category category, String text) {
    boolean unknown = category.ignoreUnknown() && !labels.containsKey(text);
    if (category.ordinal()) {
      row[offset] = unknown ? Double.NaN : label(text);
    } else if (!unknown) {
      row[offset + label(text)] = 1;
    }
  }

  private int label(String text) {
    Integer index = labels.get(text);
    if (index == null) {
      List<String> all = column.labels();
      String listed = String.join(", ", all.subList(0, Math.min(LISTED, all.size())))
          + (all.size() > LISTED ? ", …" : "");
      throw new CellException(cells[0], "\"" + text + "\" is none of the labels " + listed + "; nearest is \""
          + NearestName.of(text, all) + "\"");
    }
    return index;
  }

  private double number(int cell, String text) {
    double value = decimal(cell, text);
    String complaint = ValueCheck.complaint(column, value);
    if (complaint.isEmpty() && Math.abs(value) > largest) {
      complaint = "\"" + text + "\" is too large for float32; write `precision = float64`, or another unit";
    }
    if (!complaint.isEmpty()) {
      throw new CellException(cell, complaint);
    }
    return value;
  }

  /** Java's own reading, but neither hexadecimal nor with a type letter at the end. */
  private static double decimal(int cell, String text) {
    int digits = digits(text);
    if (digits >= 0) {
      return digits;
    }
    try {
      double value = Double.parseDouble(text);
      char last = text.charAt(text.length() - 1);
      if (value != value || Double.isInfinite(value) || last >= '0' && last <= '9' || last == '.') {
        if (text.indexOf('x') < 0 && text.indexOf('X') < 0) {
          return value;
        }
      }
    } catch (NumberFormatException e) {
      if (text.equalsIgnoreCase("nan")) {
        return Double.NaN;
      }
    }
    String mend = text.indexOf(',') >= 0 ? "write a point for the decimals, not a comma"
        : "write it as 12 or 3.5, or leave the cell empty and declare the column with `?`";
    throw new CellException(cell, "\"" + text + "\" is not a number; " + mend);
  }

  /** The value of one to nine digits, by far the most frequent cell; −1 for anything else. */
  private static int digits(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  private double bool(int cell, String text, String trueWord, String falseWord) {
    if (trueWord.isEmpty() && falseWord.isEmpty()) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes":
          return 1;
        case "false", "0", "no":
          return 0;
        default:
          throw new CellException(cell, "\"" + text + "\" is neither true/false, 1/0 nor yes/no; "
              + "other words are declared with @values(true = \"…\", false = \"…\")");
      }
    }
    if (text.equals(trueWord) || text.equals(falseWord)) {
      return text.equals(trueWord) ? 1 : 0;
    }
    throw new CellException(cell, "\"" + text + "\" is neither \"" + trueWord + "\" (true) nor \"" + falseWord
        + "\" (false)");
  }
}
