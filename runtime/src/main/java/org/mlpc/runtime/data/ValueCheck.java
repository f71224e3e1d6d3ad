package org.mlpc.runtime.data;

/** Whether a value may occur in a column. */
final class ValueCheck {

  private ValueCheck() {}

  /** What is wrong with a number that is present, or empty if nothing is. */
  static String complaint(Column column, double value) {
    if (value != value) {
      return "NaN is no value to learn from; a missing value is an empty cell of a column declared with `?`";
    }
    if (Double.isInfinite(value)) {
      return "an infinite value cannot be learnt from; leave the row out or limit the value";
    }
    if (column.type() instanceof ColumnType.Number number) {
      if (number.whole() && value != Math.rint(value)) {
        return Numbers.text(value) + " is not a whole number; declare the column as `real`, or round it";
      }
      if (value < number.low() || value > number.high()) {
        return Numbers.text(value) + " is outside the declared range " + Numbers.text(number.low()) + " .. "
            + Numbers.text(number.high()) + "; correct the value or widen the range";
      }
    }
    if (value <= -1 && !column.transforms().isEmpty() && column.transforms().get(0) == Transform.LOG) {
      return "@log takes ln(1 + x), which needs x above -1, not " + Numbers.text(value);
    }
    return "";
  }
}
