package org.mlpc.runtime;

import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.kernel.RowGather;

/**
 * Rows with their transforms applied: all at once if they take little of the memory there is, otherwise each time one
 * is asked for.
 */
final class PreparedRows<A> {

  private static final int SHARE_OF_MEMORY = 4;

  private final Dataset<A> rows;
  private final Normalization normalization;
  private final Elements<A> elements;
  private final int inputWidth;
  private final int targetWidth;
  /**
   * Inputs and targets of each row side by side, so that a shuffled row costs one walk to memory; null if not at once.
   */
  private final A prepared;

  PreparedRows(Dataset<A> rows, Normalization normalization) {
    this(rows, normalization, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }

  /**
   * @param mostBytes what transformed rows may take
   */
  PreparedRows(Dataset<A> rows, Normalization normalization, long mostBytes) {
    if (!rows.hasTargets()) {
      throw new InputException(
          "these rows were read without their targets: nothing can be learnt or measured with them");
    }
    this.rows = rows;
    this.normalization = normalization;
    this.elements = rows.elements();
    this.inputWidth = rows.schema().inputWidth();
    this.targetWidth = rows.schema().targetWidth();
    long length = (long) rows.rows() * (inputWidth + targetWidth);
    boolean atOnce = rows.inMemory() && length < Integer.MAX_VALUE - 8 && length * elements.bytes() < mostBytes;
    prepared = atOnce ? elements.allocate((int) length) : null;
    for (int row = 0; atOnce && row < rows.rows(); row++) {
      transformInputs(row, prepared, row * (inputWidth + targetWidth));
      transformTargets(row, prepared, row * (inputWidth + targetWidth) + inputWidth);
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
    return prepared != null;
  }

  /** Gathers a stretch of {@code order} into a batch. */
  void gather(int[] order, int start, int count, TrainableNetwork<A> network) {
    gather(order, start, count, network.inputs(), network.inputStride(), network.targets(), network.targetStride());
  }

  /** Gathers a stretch of {@code order} into arrays of rows so far apart. */
  void gather(int[] order, int start, int count, A x, int inputStride, A y, int targetStride) {
    int width = inputWidth + targetWidth;
    if (prepared == null) {
      for (int i = 0; i < count; i++) {
        transformInputs(order[start + i], x, i * inputStride);
        transformTargets(order[start + i], y, i * targetStride);
      }
    } else if (x instanceof float[] into) {
      RowGather.pairs((float[]) prepared, inputWidth, targetWidth, order, start, count, into, inputStride,
          (float[]) y, targetStride);
    } else {
      RowGather.rows((double[]) prepared, 0, inputWidth, width, order, start, count, (double[]) x, inputStride);
      RowGather.rows((double[]) prepared, inputWidth, targetWidth, width, order, start, count,
          (double[]) y, targetStride);
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
