package org.mlpc.runtime.metrics;

import java.util.List;

/** Errors of numbers, in the caller's units. Over several outputs each metric is the mean of theirs. */
final class NumberMetrics extends TargetMetrics {

  private static final List<String> DEFAULTS = List.of("mae", "rmse", "r2");

  private final double[] absolute;
  private final double[] squared;
  private final double[] mean;
  private final double[] spread;
  private long rows;

  NumberMetrics(int outputs) {
    absolute = new double[outputs];
    squared = new double[outputs];
    mean = new double[outputs];
    spread = new double[outputs];
  }

  @Override
  List<String> defaults() {
    return DEFAULTS;
  }

  /** The spread around the mean is kept up row by row (Welford, 1962). */
  @Override
  void add(double[] outputs, double[] truth, int at) {
    rows++;
    for (int i = 0; i < mean.length; i++) {
      double y = truth[at + i];
      double error = outputs[at + i] - y;
      absolute[i] += Math.abs(error);
      squared[i] += error * error;
      double distance = y - mean[i];
      mean[i] += distance / rows;
      spread[i] += distance * (y - mean[i]);
    }
  }

  @Override
  Object value(Metric metric) {
    return switch (metric.name()) {
      case "mae" -> average(i -> absolute[i] / rows);
      case "rmse" -> average(i -> Math.sqrt(squared[i] / rows));
      case "r2" -> average(this::r2);
      default -> throw unfit(metric, "numbers");
    };
  }

  /** 1 − Σ(ŷ − y)²/Σ(y − ȳ)²; of a constant truth 1 if it is met exactly, otherwise 0. */
  private double r2(int i) {
    if (spread[i] == 0) {
      return rows < 2 ? Double.NaN : squared[i] == 0 ? 1 : 0;
    }
    return 1 - squared[i] / spread[i];
  }

  private double average(java.util.function.IntToDoubleFunction ofOutput) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += ofOutput.applyAsDouble(i);
    }
    return sum / mean.length;
  }
}
