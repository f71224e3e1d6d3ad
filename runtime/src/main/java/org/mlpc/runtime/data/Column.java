package org.mlpc.runtime.data;

import java.util.ArrayList;
import java.util.List;

/**
 * One column of the schema. Built by naming its type, then what is special about it, each call giving a new column:
 * {@code Column.real("age").nullable().missingMedian().indicator().standardize()}.
 *
 * <p>Encoded, a column is its values (one element a number or bool, K a set or one-hot category, 1 an ordinal
 * category), and after them, if asked for, one indicator for each value, which is 1 where the value is missing. In a
 * raw row a missing number is NaN, a missing one-hot category all zeros.
 *
 * @param name as the {@code .mlp} file spells it
 * @param type what a cell holds
 * @param length how many elements a vector has; 0 for a scalar
 * @param optional true if a value may be missing
 * @param missing what stands in for it then
 * @param transforms applied left to right, after missing values are filled
 * @param header the column's name in a file, for vectors and sets a pattern such as {@code p{0}}; empty if not given
 */
public record Column(
    String name,
    ColumnType type,
    int length,
    boolean optional,
    Missing missing,
    List<Transform> transforms,
    String header) {

  public Column {
    transforms = List.copyOf(transforms);
  }

  /** A number, of any size. */
  public static Column real(String name) {
    return of(name, new ColumnType.Number(false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  /** A number without fraction. */
  public static Column integer(String name) {
    return of(name, new ColumnType.Number(true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  /** False or true; an output of 0.5 or more is true. */
  public static Column bool(String name) {
    return of(name, new ColumnType.Bool("", "", 0.5));
  }

  /** One of the labels. */
  public static Column category(String name, String... labels) {
    return of(name, new ColumnType.Category(List.of(labels), false, false));
  }

  /** Any number of the labels. */
  public static Column set(String name, String... labels) {
    return of(name, new ColumnType.LabelSet(List.of(labels), 0.5));
  }

  private static Column of(String name, ColumnType type) {
    return new Column(name, type, 0, false, Missing.ZERO, List.of(), "");
  }

  /** The least and the greatest number that may occur. */
  public Column range(double low, double high) {
    return with(new ColumnType.Number(as(ColumnType.Number.class).whole(), low, high));
  }

  /** The cells that mean true and false. */
  public Column words(String trueWord, String falseWord) {
    return with(new ColumnType.Bool(trueWord, falseWord, as(ColumnType.Bool.class).threshold()));
  }

  /** An output at or above {@code threshold} is true, or a label that is present. */
  public Column threshold(double threshold) {
    if (type instanceof ColumnType.LabelSet set) {
      return with(new ColumnType.LabelSet(set.labels(), threshold));
    }
    ColumnType.Bool bool = as(ColumnType.Bool.class);
    return with(new ColumnType.Bool(bool.trueWord(), bool.falseWord(), threshold));
  }

  /** Encodes a category as one number 0, 1, 2, … */
  public Column ordinal() {
    ColumnType.Category category = as(ColumnType.Category.class);
    return with(new ColumnType.Category(category.labels(), true, category.ignoreUnknown()));
  }

  /** Takes a label that is not listed for none at all. */
  public Column ignoreUnknown() {
    ColumnType.Category category = as(ColumnType.Category.class);
    return with(new ColumnType.Category(category.labels(), category.ordinal(), true));
  }

  /** {@code length} numbers instead of one. */
  public Column vector(int length) {
    as(ColumnType.Number.class);
    return new Column(name, type, length, optional, missing, transforms, header);
  }

  /** A value may be missing. */
  public Column nullable() {
    return new Column(name, type, length, true, missing, transforms, header);
  }

  /** The training rows' mean stands in for a missing value. */
  public Column missingMean() {
    return with(new Missing(Missing.Strategy.MEAN, 0, missing.indicator()));
  }

  /** The training rows' median stands in for a missing value. */
  public Column missingMedian() {
    return with(new Missing(Missing.Strategy.MEDIAN, 0, missing.indicator()));
  }

  /** {@code constant} stands in for a missing value. */
  public Column missingConstant(double constant) {
    return with(new Missing(Missing.Strategy.CONSTANT, constant, missing.indicator()));
  }

  /** Adds an element for each value that is 1 where it is missing. */
  public Column indicator() {
    return with(new Missing(missing.strategy(), missing.constant(), true));
  }

  /** Then takes ln(1 + x). */
  public Column log() {
    return then(Transform.LOG);
  }

  /** Then subtracts the mean and divides by the standard deviation. */
  public Column standardize() {
    return then(Transform.STANDARDIZE);
  }

  /** Then maps least to 0 and greatest to 1. */
  public Column minmax() {
    return then(Transform.MINMAX);
  }

  /** Then subtracts the median and divides by the distance of the quartiles. */
  public Column robust() {
    return then(Transform.ROBUST);
  }

  /**
   * The column's name in a file. In a pattern, for vectors and sets, <code>{0}</code> stands for the index from 0 or
   * the label, <code>{1}</code> for the index from 1.
   */
  public Column header(String header) {
    return new Column(name, type, length, optional, missing, transforms, header);
  }

  /** The labels of a category or set, in order; empty for others. */
  public List<String> labels() {
    if (type instanceof ColumnType.Category category) {
      return category.labels();
    }
    return type instanceof ColumnType.LabelSet set ? set.labels() : List.of();
  }

  /** How many values the column has in a row: the vector's length, otherwise 1. */
  public int values() {
    return Math.max(1, length);
  }

  /** Encoded elements of the values: n for a vector, K for a set or a category encoded one-hot, 1 otherwise. */
  public int valueWidth() {
    if (type instanceof ColumnType.Category category) {
      return category.ordinal() ? 1 : category.labels().size();
    }
    return type instanceof ColumnType.LabelSet set ? set.labels().size() : values();
  }

  /** Encoded elements: {@link #valueWidth()}, and after them the indicators of missing values. */
  public int width() {
    return valueWidth() + (missing.indicator() ? values() : 0);
  }

  /**
   * The value itself, if it may occur here.
   *
   * @param value a number, or NaN for a missing one
   * @throws InputException if it is missing though it may not be, infinite, or outside the declared range
   */
  public double checked(double value) {
    if (value != value && optional) {
      return value;
    }
    String complaint = ValueCheck.complaint(this, value);
    if (!complaint.isEmpty()) {
      throw new InputException("column \"" + name + "\": " + complaint);
    }
    return value;
  }

  private Column then(Transform transform) {
    List<Transform> all = new ArrayList<>(transforms);
    all.add(transform);
    return new Column(name, type, length, optional, missing, all, header);
  }

  private Column with(ColumnType other) {
    return new Column(name, other, length, optional, missing, transforms, header);
  }

  private Column with(Missing other) {
    return new Column(name, type, length, optional, other, transforms, header);
  }

  private <T extends ColumnType> T as(Class<T> kind) {
    if (!kind.isInstance(type)) {
      throw new IllegalStateException(name + " is no " + kind.getSimpleName() + ": " + type);
    }
    return kind.cast(type);
  }
}
