package org.mlpc.runtime.data;

import java.util.Arrays;

/**
 * What was fitted on the training rows: how each encoded element of a row is transformed on the way in, how outputs are
 * transformed back into the caller's units, and the weights of classes where a loss balances them. Immutable.
 */
public final class Normalization {

  private final Schema schema;
  private final ElementTransforms inputs;
  private final ElementTransforms targets;
  private final RowTransform inputRows;
  private final RowTransform targetRows;
  private final double[] classWeights;

  Normalization(Schema schema, ElementTransforms inputs, ElementTransforms targets, double[] classWeights) {
    this.schema = schema;
    this.inputs = inputs;
    this.targets = targets;
    this.inputRows = new RowTransform(inputs);
    this.targetRows = new RowTransform(targets);
    this.classWeights = classWeights;
  }

  /** Nothing is transformed; a missing value becomes its constant, or 0 where it would have to be fitted. */
  public static Normalization identity(Schema schema) {
    double[] fill = new double[schema.inputWidth()];
    for (int c = 0; c < schema.inputs().size(); c++) {
      Column column = schema.inputs().get(c);
      int at = schema.inputOffset(c);
      Arrays.fill(fill, at, at + column.width(), column.missing().constant());
    }
    double[] ones = new double[classWeightCount(schema)];
    Arrays.fill(ones, 1);
    return new Normalization(schema, ElementTransforms.identity(fill),
        ElementTransforms.identity(new double[schema.targetWidth()]), ones);
  }

  /**
   * Fits to training rows.
   *
   * @param trainingRows the rows that train, and no others
   * @param balanced true to weight class c by n/(K·n_c); false for weights of 1
   */
  public static <A> Normalization fit(Dataset<A> trainingRows, boolean balanced) {
    return new NormalizationFitting<>(trainingRows).fit(balanced);
  }

  /** How many weights {@link #classWeights()} holds: K for each category among the targets, 2 for each bool. */
  static int classWeightCount(Schema schema) {
    int count = 0;
    for (Column target : schema.targets()) {
      count += classes(target);
    }
    return count;
  }

  static int classes(Column target) {
    if (target.type() instanceof ColumnType.Bool) {
      return 2;
    }
    return target.type() instanceof ColumnType.Category category ? category.labels().size() : 0;
  }

  /** The columns it was fitted for. */
  public Schema schema() {
    return schema;
  }

  /** Transforms a raw row of inputs; {@code features} and {@code prepared} may be the same. */
  public void inputs(float[] features, int from, float[] prepared, int at) {
    inputRows.apply(features, from, prepared, at);
  }

  /** Transforms a raw row of inputs; {@code features} and {@code prepared} may be the same. */
  public void inputs(double[] features, int from, double[] prepared, int at) {
    inputRows.apply(features, from, prepared, at);
  }

  /** Transforms a raw row of targets; {@code raw} and {@code prepared} may be the same. */
  public void targets(float[] raw, int from, float[] prepared, int at) {
    targetRows.apply(raw, from, prepared, at);
  }

  /** Transforms a raw row of targets; {@code raw} and {@code prepared} may be the same. */
  public void targets(double[] raw, int from, double[] prepared, int at) {
    targetRows.apply(raw, from, prepared, at);
  }

  /** Brings one row of outputs back into the caller's units, in place. */
  public void outputs(float[] outputs, int at) {
    targetRows.undo(outputs, at);
  }

  /** Brings one row of outputs back into the caller's units, in place. */
  public void outputs(double[] outputs, int at) {
    targetRows.undo(outputs, at);
  }

  /** Transforms a raw row of inputs in place, for code that need not know the element type. */
  public void inputsInPlace(Object row, int at) {
    if (row instanceof float[] floats) {
      inputRows.apply(floats, at, floats, at);
    } else {
      inputRows.apply((double[]) row, at, (double[]) row, at);
    }
  }

  /** Transforms a raw row of targets in place, for code that need not know the element type. */
  public void targetsInPlace(Object row, int at) {
    if (row instanceof float[] floats) {
      targetRows.apply(floats, at, floats, at);
    } else {
      targetRows.apply((double[]) row, at, (double[]) row, at);
    }
  }

  /** Brings one row of outputs back into the caller's units, for code that need not know the element type. */
  public void outputsInPlace(Object row, int at) {
    if (row instanceof float[] floats) {
      targetRows.undo(floats, at);
    } else {
      targetRows.undo((double[]) row, at);
    }
  }

  /** The transformed value of one element of a row of inputs, unrounded. */
  public double input(int element, double raw) {
    return inputs.apply(element, raw);
  }

  /** The transformed value of one element of a row of targets, unrounded. */
  public double target(int element, double raw) {
    return targets.apply(element, raw);
  }

  /** The value of one output in the caller's units, unrounded. */
  public double output(int element, double value) {
    return targets.undo(element, value);
  }

  /** The weights of the classes of each category among the targets (of false and true for a bool) in turn; a copy. */
  public double[] classWeights() {
    return classWeights.clone();
  }

  /** The text that {@link #parse} reads back to the same bits; it is the same on every JDK. */
  public String text() {
    return NormalizationText.write(inputs, targets, classWeights);
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws InputException if it was written for other columns, or is no such text
   */
  public static Normalization parse(Schema schema, String text) {
    return NormalizationText.parse(schema, text);
  }
}
