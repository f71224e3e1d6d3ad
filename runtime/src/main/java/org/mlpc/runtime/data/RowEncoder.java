package org.mlpc.runtime.data;

import java.util.List;
import java.util.Set;

/**
 * Writes the values of one example as the encoded elements of a row, column by column, each to its place in the schema,
 * and refuses what may not occur. A row must be all zeros before. Immutable.
 */
public final class RowEncoder {

  private final List<Column> columns;
  private final int[] offsets;
  private final int width;

  private RowEncoder(List<Column> columns, int[] offsets, int width) {
    this.columns = columns;
    this.offsets = offsets;
    this.width = width;
  }

  /** Encodes the columns that go in. */
  public static RowEncoder inputs(Schema schema) {
    int[] offsets = new int[schema.inputs().size()];
    for (int c = 0; c < offsets.length; c++) {
      offsets[c] = schema.inputOffset(c);
    }
    return new RowEncoder(schema.inputs(), offsets, schema.inputWidth());
  }

  /** Encodes the columns that come out. */
  public static RowEncoder targets(Schema schema) {
    int[] offsets = new int[schema.targets().size()];
    for (int c = 0; c < offsets.length; c++) {
      offsets[c] = schema.targetOffset(c);
    }
    return new RowEncoder(schema.targets(), offsets, schema.targetWidth());
  }

  /** Encoded elements of a row. */
  public int width() {
    return width;
  }

  /** A number. */
  public void number(int column, double value, float[] rows, int row) {
    rows[at(column, row)] = (float) checked(column, value);
  }

  /** A number. */
  public void number(int column, double value, double[] rows, int row) {
    rows[at(column, row)] = checked(column, value);
  }

  /** A number that may be missing. */
  public void number(int column, Number value, float[] rows, int row) {
    rows[at(column, row)] = (float) optional(column, 0, value, rows, null, row);
  }

  /** A number that may be missing. */
  public void number(int column, Number value, double[] rows, int row) {
    rows[at(column, row)] = optional(column, 0, value, null, rows, row);
  }

  /**
   * Any scalar as a number: 0 or 1 for a bool, its index for a label, NaN for what is missing.
   */
  public void scalar(int column, double value, float[] rows, int row) {
    scalar(column, value, rows, null, row);
  }

  /**
   * Any scalar as a number: 0 or 1 for a bool, its index for a label, NaN for what is missing.
   */
  public void scalar(int column, double value, double[] rows, int row) {
    scalar(column, value, null, rows, row);
  }

  private void scalar(int column, double value, float[] floats, double[] doubles, int row) {
    if (value != value && !(columns.get(column).type() instanceof ColumnType.Number
        && !columns.get(column).optional())) {
      missingLabel(column, floats, doubles, row);
    } else if (oneHot(column)) {
      set(floats, doubles, at(column, row) + index(column, value), 1);
    } else {
      set(floats, doubles, at(column, row), checked(column, value));
    }
  }

  private int index(int column, double value) {
    int labels = columns.get(column).labels().size();
    if (value != Math.rint(value) || value < 0 || value >= labels) {
      throw fault(column, Numbers.text(value) + " numbers none of the " + labels + " labels");
    }
    return (int) value;
  }

  /** False or true. */
  public void truth(int column, boolean value, float[] rows, int row) {
    rows[at(column, row)] = value ? 1 : 0;
  }

  /** False or true. */
  public void truth(int column, boolean value, double[] rows, int row) {
    rows[at(column, row)] = value ? 1 : 0;
  }

  /** False or true, or missing. */
  public void truth(int column, Boolean value, float[] rows, int row) {
    number(column, value == null ? null : (Number) (value ? 1 : 0), rows, row);
  }

  /** False or true, or missing. */
  public void truth(int column, Boolean value, double[] rows, int row) {
    number(column, value == null ? null : (Number) (value ? 1 : 0), rows, row);
  }

  /** A label; null where it is missing. */
  public void label(int column, Enum<?> label, float[] rows, int row) {
    if (label == null) {
      missingLabel(column, rows, null, row);
    } else if (oneHot(column)) {
      rows[at(column, row) + label.ordinal()] = 1;
    } else {
      rows[at(column, row)] = label.ordinal();
    }
  }

  /** A label; null where it is missing. */
  public void label(int column, Enum<?> label, double[] rows, int row) {
    if (label == null) {
      missingLabel(column, null, rows, row);
    } else if (oneHot(column)) {
      rows[at(column, row) + label.ordinal()] = 1;
    } else {
      rows[at(column, row)] = label.ordinal();
    }
  }

  /** Any number of labels. */
  public void labels(int column, Set<? extends Enum<?>> labels, float[] rows, int row) {
    for (Enum<?> label : present(column, labels)) {
      rows[at(column, row) + label.ordinal()] = 1;
    }
  }

  /** Any number of labels. */
  public void labels(int column, Set<? extends Enum<?>> labels, double[] rows, int row) {
    for (Enum<?> label : present(column, labels)) {
      rows[at(column, row) + label.ordinal()] = 1;
    }
  }

  /** The numbers of a vector; of a nullable one NaN is missing. */
  public void numbers(int column, double[] values, float[] rows, int row) {
    int at = at(column, row);
    for (int i = 0; i < length(column, present(column, values).length); i++) {
      rows[at + i] = (float) element(column, i, values[i], rows, null, row);
    }
  }

  /** The numbers of a vector; of a nullable one NaN is missing. */
  public void numbers(int column, double[] values, double[] rows, int row) {
    int at = at(column, row);
    for (int i = 0; i < length(column, present(column, values).length); i++) {
      rows[at + i] = element(column, i, values[i], null, rows, row);
    }
  }

  /** The whole numbers of a vector. */
  public void numbers(int column, int[] values, float[] rows, int row) {
    int at = at(column, row);
    for (int i = 0; i < length(column, present(column, values).length); i++) {
      rows[at + i] = (float) checked(column, values[i]);
    }
  }

  /** The whole numbers of a vector. */
  public void numbers(int column, int[] values, double[] rows, int row) {
    int at = at(column, row);
    for (int i = 0; i < length(column, present(column, values).length); i++) {
      rows[at + i] = checked(column, values[i]);
    }
  }

  private int at(int column, int row) {
    return row * width + offsets[column];
  }

  private boolean oneHot(int column) {
    return columns.get(column).type() instanceof ColumnType.Category category && !category.ordinal();
  }

  private double checked(int column, double value) {
    return columns.get(column).checked(value);
  }

  private double element(int column, int index, double value, float[] floats, double[] doubles, int row) {
    boolean missing = value != value && columns.get(column).optional();
    return optional(column, index, missing ? null : (Number) value, floats, doubles, row);
  }

  private double optional(int column, int index, Number value, float[] floats, double[] doubles, int row) {
    if (value != null) {
      return columns.get(column).type() instanceof ColumnType.Number
          ? checked(column, value.doubleValue()) : value.doubleValue();
    }
    missing(column, index, floats, doubles, row);
    return Double.NaN;
  }

  private void missingLabel(int column, float[] floats, double[] doubles, int row) {
    missing(column, 0, floats, doubles, row);
    if (!oneHot(column)) {
      set(floats, doubles, at(column, row), Double.NaN);
    }
  }

  private void missing(int column, int index, float[] floats, double[] doubles, int row) {
    Column declared = columns.get(column);
    boolean unknown = declared.type() instanceof ColumnType.Category category && category.ignoreUnknown();
    if (!declared.optional() && !unknown) {
      throw fault(column, "a value is missing; give one, or declare the column with `?`");
    }
    if (declared.missing().indicator()) {
      set(floats, doubles, at(column, row) + declared.valueWidth() + index, 1);
    }
  }

  private static void set(float[] floats, double[] doubles, int at, double value) {
    if (floats != null) {
      floats[at] = (float) value;
    } else {
      doubles[at] = value;
    }
  }

  private <T> T present(int column, T value) {
    if (value == null) {
      throw fault(column, "a value is missing; give one, or declare the column with `?`");
    }
    return value;
  }

  private int length(int column, int given) {
    int length = columns.get(column).length();
    if (given != length) {
      throw fault(column, "the vector has " + length + " elements, not " + given);
    }
    return length;
  }

  private InputException fault(int column, String complaint) {
    return new InputException("column \"" + columns.get(column).name() + "\": " + complaint);
  }
}
