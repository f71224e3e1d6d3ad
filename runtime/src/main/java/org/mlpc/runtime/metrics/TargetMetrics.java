package org.mlpc.runtime.metrics;

import java.util.List;
import org.mlpc.runtime.data.InputException;

/** Gathers the predictions of one target, row by row, and measures them. */
abstract sealed class TargetMetrics permits ClassMetrics, LabelMetrics, NumberMetrics {

  /** The metrics of the task, in the order of the report. */
  abstract List<String> defaults();

  /** One row: outputs and truth, in the caller's units, each from {@code at} on. */
  abstract void add(double[] outputs, double[] truth, int at);

  /** A {@link Double}, or a {@code long[][]} for a confusion matrix. NaN for what these rows leave undefined. */
  abstract Object value(Metric metric);

  static InputException unfit(Metric metric, String task) {
    return new InputException("the metric " + metric + " does not fit " + task);
  }
}
