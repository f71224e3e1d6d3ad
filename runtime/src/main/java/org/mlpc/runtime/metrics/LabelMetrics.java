package org.mlpc.runtime.metrics;

import java.util.List;

/** Metrics of a set of labels: each label is a decision of its own, true from the threshold of its column on. */
final class LabelMetrics extends TargetMetrics {

  private static final List<String> DEFAULTS = List.of("hamming", "f1Micro", "f1Macro");

  private final double threshold;
  private final long[] truePositives;
  private final long[] falsePositives;
  private final long[] falseNegatives;
  private final RocAuc[] curves;
  private long rows;
  private long rowsAllRight;

  LabelMetrics(int labels, double threshold, boolean curves) {
    this.threshold = threshold;
    truePositives = new long[labels];
    falsePositives = new long[labels];
    falseNegatives = new long[labels];
    this.curves = new RocAuc[curves ? labels : 0];
    for (int c = 0; c < this.curves.length; c++) {
      this.curves[c] = new RocAuc();
    }
  }

  @Override
  List<String> defaults() {
    return DEFAULTS;
  }

  @Override
  void add(double[] outputs, double[] truth, int at) {
    boolean allRight = true;
    for (int c = 0; c < truePositives.length; c++) {
      boolean actual = truth[at + c] == 1;
      boolean predicted = outputs[at + c] >= threshold;
      truePositives[c] += actual && predicted ? 1 : 0;
      falsePositives[c] += !actual && predicted ? 1 : 0;
      falseNegatives[c] += actual && !predicted ? 1 : 0;
      allRight &= actual == predicted;
      if (curves.length > 0) {
        curves[c].add(outputs[at + c], actual);
      }
    }
    rows++;
    rowsAllRight += allRight ? 1 : 0;
  }

  @Override
  Object value(Metric metric) {
    return switch (metric.name()) {
      case "accuracy" -> (double) rowsAllRight / rows;
      case "hamming" -> (double) (sum(falsePositives) + sum(falseNegatives)) / (rows * truePositives.length);
      case "f1Micro" -> f1(sum(truePositives), sum(falsePositives), sum(falseNegatives));
      case "f1Macro", "f1" -> mean(c -> f1(truePositives[c], falsePositives[c], falseNegatives[c]));
      case "precision" -> mean(c -> Confusion.ratio(truePositives[c], truePositives[c] + falsePositives[c]));
      case "recall" -> mean(c -> Confusion.ratio(truePositives[c], truePositives[c] + falseNegatives[c]));
      case "rocAuc" -> RocAuc.mean(curves);
      default -> throw unfit(metric, "a set of labels");
    };
  }

  private static double f1(long truePositives, long falsePositives, long falseNegatives) {
    return Confusion.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  private double mean(java.util.function.IntToDoubleFunction ofLabel) {
    double sum = 0;
    for (int c = 0; c < truePositives.length; c++) {
      sum += ofLabel.applyAsDouble(c);
    }
    return sum / truePositives.length;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
