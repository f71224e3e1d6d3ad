package org.mlpc.examples.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * A network, its way of learning and the rows of its data set; the {@code .mlp} file of the same name says the same.
 */
public enum Workload {
  /** Handwritten digits, one small hidden layer. */
  T1("784-128-10", "relu", "softmax", "sgd", 0.01, 32, 60_000),
  /** Handwritten digits, two wide hidden layers. */
  T2("784-512-256-10", "relu", "softmax", "adam", 0.001, 128, 60_000),
  /** The size of Iris. */
  T3("4-16-3", "tanh", "softmax", "adam", 0.001, 16, 60_000),
  /** The size of a table of measurements with a yes or no to tell. */
  T4("30-64-32-1", "relu", "sigmoid", "adam", 0.001, 32, 60_000),
  /** As wide as memory bandwidth begins to matter. */
  T5("1024-1024-1024-1024-10", "relu", "softmax", "sgd", 0.01, 256, 20_000);

  private final String widths;
  private final String activation;
  private final String output;
  private final String optimizer;
  private final double rate;
  private final int batch;
  private final int rows;

  Workload(String widths, String activation, String output, String optimizer, double rate, int batch, int rows) {
    this.widths = widths;
    this.activation = activation;
    this.output = output;
    this.optimizer = optimizer;
    this.rate = rate;
    this.batch = batch;
    this.rows = rows;
  }

  /** Numbers of units from the inputs to the outputs. */
  public int[] widths() {
    return Arrays.stream(widths.split("-")).mapToInt(Integer::parseInt).toArray();
  }

  /** The widths as they are written, {@code 784-128-10}. */
  public String shape() {
    return widths;
  }

  /** Whether hidden layers have tanh instead of relu. */
  public boolean tanh() {
    return activation.equals("tanh");
  }

  /** Whether it learns by plain gradient descent instead of Adam. */
  public boolean gradientDescent() {
    return optimizer.equals("sgd");
  }

  /** The learning rate. */
  public double rate() {
    return rate;
  }

  /** {@code softmax} or {@code sigmoid}. */
  public String output() {
    return output;
  }

  /** {@code relu} or {@code tanh}. */
  public String activation() {
    return activation;
  }

  /** Rows of a training step. */
  public int batch() {
    return batch;
  }

  /** Rows of the data set. */
  public int rows() {
    return rows;
  }

  /** What a peer is told of it. */
  public String description() {
    return String.format(Locale.ROOT,
        "name=%s widths=%s activation=%s output=%s optimizer=%s rate=%s batch=%d rows=%d",
        name(), widths, activation, output, optimizer, rate, batch, rows);
  }

  /**
   * Floating-point operations of one example in training, a multiply-add as two: forward and weight gradient of every
   * layer, input gradient of all but the first.
   */
  public double trainingFlops() {
    int[] w = widths();
    double macs = -1.0 * w[0] * w[1];
    for (int layer = 1; layer < w.length; layer++) {
      macs += 3.0 * w[layer - 1] * w[layer];
    }
    return 2 * macs;
  }

  /** Floating-point operations of one prediction, a multiply-add as two. */
  public double predictionFlops() {
    int[] w = widths();
    double macs = 0;
    for (int layer = 1; layer < w.length; layer++) {
      macs += 1.0 * w[layer - 1] * w[layer];
    }
    return 2 * macs;
  }
}
