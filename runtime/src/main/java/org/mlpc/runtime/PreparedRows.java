package org.mlpc.runtime;

import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;

/**
 * Rows with their transforms applied: all at once if they take little of the memory there is, otherwise each time one is
 * asked for.
 */
final class PreparedRows<A> {

  private static final int SHARE_OF_MEMORY = 4;

  private final Dataset<A> rows;
  private final Normalization normalization;
  private final Elements<A> elements;
  private final int inputWidth;
  private final int targetWidth;
  private final A inputs;
  private final A targets;

  PreparedRows(Dataset<A> rows, Normalization normalization) {
    this(rows, normalization, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }

  /**
   * @param mostBytes what transformed rows may take
   */
  PreparedRows(Dataset<A> rows, Normalization normalization, long mostBytes) {
    if (!rows.hasTargets()) {
      throw new InputException("these rows were read without their targets: nothing can be learnt or measured with them");
    }
    this.rows = rows;
    this.normalization = normalization;
    this.elements = rows.elements();
    this.inputWidth = rows.schema().inputWidth();
    this.targetWidth = rows.schema().targetWidth();
    long most = (long) rows.rows() * Math.max(inputWidth, targetWidth);
    long bytes = (long) rows.rows() * (inputWidth + targetWidth) * elements.bytes();
    boolean atOnce = rows.inMemory() && most < Integer.MAX_VALUE - 8 && bytes < mostBytes;
    inputs = atOnce ? elements.allocate(rows.rows() * inputWidth) : null;
    targets = atOnce ? elements.allocate(rows.rows() * targetWidth) : null;
    for (int row = 0; atOnce && row < rows.rows(); row++) {
      transformInputs(row, inputs, row * inputWidth);
      transformTargets(row, targets, row * targetWidth);
    }
  }

  int rows() {
    return rows.rows();
  }

  /** The rows as they came. */
  Dataset<A> raw() {
    return rows;
  }

  /** True if all rows are transformed already, so that gathering is mere copying. */
  boolean atOnce() {
    return inputs != null;
  }

  /** Gathers a stretch of {@code order} into a batch. */
  void gather(int[] order, int start, int count, TrainableNetwork<A> network) {
    gather(order, start, count, network.inputs(), network.inputStride(), network.targets(), network.targetStride());
  }

  /** Gathers a stretch of {@code order} into arrays of rows so far apart. */
  void gather(int[] order, int start, int count, A x, int inputStride, A y, int targetStride) {
    if (inputs == null) {
      for (int i = 0; i < count; i++) {
        transformInputs(order[start + i], x, i * inputStride);
        transformTargets(order[start + i], y, i * targetStride);
      }
    } else if (x instanceof float[] into) {
      RowGather.rows((float[]) inputs, inputWidth, order, start, count, into, inputStride);
      RowGather.rows((float[]) targets, targetWidth, order, start, count, (float[]) y, targetStride);
    } else {
      RowGather.rows((double[]) inputs, inputWidth, order, start, count, (double[]) x, inputStride);
      RowGather.rows((double[]) targets, targetWidth, order, start, count, (double[]) y, targetStride);
    }
  }

  private void transformInputs(int row, A into, int at) {
    rows.copyFeatures(row, into, at);
    normalization.inputsInPlace(into, at);
  }

  private void transformTargets(int row, A into, int at) {
    rows.copyTargets(row, into, at);
    normalization.targetsInPlace(into, at);
  }
}
