package org.mlpc.runtime.data;

/** Checks rows that came as arrays: every element must be what the schema's encoding can give. */
final class EncodingCheck {

  private EncodingCheck() {}

  static void check(Dataset<?> dataset) {
    Schema schema = dataset.schema();
    for (int row = 0; row < dataset.rows(); row++) {
      for (int c = 0; c < schema.inputs().size(); c++) {
        check(dataset, row, schema.inputs().get(c), schema.inputOffset(c), true);
      }
      for (int c = 0; c < schema.targets().size(); c++) {
        check(dataset, row, schema.targets().get(c), schema.targetOffset(c), false);
      }
    }
  }

  private static void check(Dataset<?> dataset, int row, Column column, int offset, boolean input) {
    double sum = 0;
    for (int e = 0; e < column.width(); e++) {
      double value = input ? dataset.feature(row, offset + e) : dataset.target(row, offset + e);
      String complaint = complaint(column, e, value);
      if (!complaint.isEmpty()) {
        throw new InputException("row " + (row + 1) + ", column \"" + column.name() + "\": " + complaint);
      }
      sum += e < column.valueWidth() ? value : 0;
    }
    if (column.type() instanceof ColumnType.Category category && !category.ordinal()) {
      boolean none = sum == 0 && (column.optional() || category.ignoreUnknown());
      if (sum != 1 && !none) {
        throw new InputException("row " + (row + 1) + ", column \"" + column.name()
            + "\": a category is one 1 among zeros, not a sum of " + Numbers.text(sum));
      }
    }
  }

  private static String complaint(Column column, int element, double value) {
    boolean indicator = element >= column.valueWidth();
    boolean missing = value != value && column.optional() && !indicator && !oneHot(column);
    if (missing) {
      return "";
    }
    if (indicator || oneHot(column) || column.type() instanceof ColumnType.Bool) {
      return value == 0 || value == 1 ? "" : Numbers.text(value) + " is neither 0 nor 1";
    }
    if (column.type() instanceof ColumnType.Category category) {
      boolean unknown = value != value && category.ignoreUnknown();
      boolean label = value == Math.rint(value) && value >= 0 && value < category.labels().size();
      return unknown || label ? ""
          : Numbers.text(value) + " numbers none of the " + category.labels().size() + " labels";
    }
    return ValueCheck.complaint(column, value);
  }

  private static boolean oneHot(Column column) {
    return column.type() instanceof ColumnType.LabelSet
        || column.type() instanceof ColumnType.Category category && !category.ordinal();
  }
}
