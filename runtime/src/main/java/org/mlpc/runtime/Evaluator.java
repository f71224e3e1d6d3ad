package org.mlpc.runtime;

import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.metrics.Measurement;

/** Runs a network over rows, in order, and measures loss and metrics. */
final class Evaluator<A> {

  /** Rows of a forward pass; fixed, so that a loss does not depend on the batch of training. */
  static final int ROWS = 256;

  private final TrainableNetwork<A> network;
  private final Normalization normalization;
  private final Elements<A> elements;
  private final int width;
  private final double[] outputs;
  private final double[] truth;
  private final A row;
  private final int[] order = new int[ROWS];

  /**
   * @param network with room for {@link #ROWS} rows
   */
  Evaluator(TrainableNetwork<A> network, Normalization normalization, Elements<A> elements) {
    this.network = network;
    this.normalization = normalization;
    this.elements = elements;
    width = normalization.schema().targetWidth();
    outputs = new double[width];
    truth = new double[width];
    row = elements.allocate(width);
  }

  /** The mean loss of the rows; their outputs go into the measurement. */
  double measure(PreparedRows<A> rows, Measurement measurement) {
    double loss = 0;
    double weight = 0;
    for (int start = 0; start < rows.rows(); start += ROWS) {
      int count = Math.min(ROWS, rows.rows() - start);
      for (int i = 0; i < count; i++) {
        order[i] = start + i;
      }
      rows.gather(order, 0, count, network);
      network.forward(count);
      loss += network.loss(count);
      weight += network.weight(count);
      for (int i = 0; i < count; i++) {
        takeOutputs(i);
        takeTruth(rows.raw(), start + i);
        measurement.add(outputs, truth);
      }
    }
    return loss / weight;
  }

  private void takeOutputs(int i) {
    elements.copy(network.outputs(), i * network.outputStride(), row, 0, width);
    normalization.outputsInPlace(row, 0);
    for (int e = 0; e < width; e++) {
      outputs[e] = elements.get(row, e);
    }
  }

  private void takeTruth(Dataset<A> rows, int index) {
    for (int e = 0; e < width; e++) {
      truth[e] = rows.target(index, e);
    }
  }
}
