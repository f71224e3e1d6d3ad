package org.mlpc.runtime.metrics;

import java.util.List;

/**
 * Metrics of one of several classes. A bool is two classes, decided by its threshold; precision, recall and F1 are
 * those of {@code true} for it, macro means for a category. The area under the curve of a category is the mean of one
 * class against the rest. The most probable class wins, the first of several.
 */
final class ClassMetrics extends TargetMetrics {

  private static final List<String> DEFAULTS = List.of("accuracy", "precision", "recall", "f1", "rocAuc");

  private final boolean bool;
  private final double threshold;
  private final Confusion confusion;
  private final RocAuc[] curves;
  private final long[] ranks;
  private long rows;

  private ClassMetrics(boolean bool, double threshold, int classes, boolean curves) {
    this.bool = bool;
    this.threshold = threshold;
    this.confusion = new Confusion(classes);
    this.ranks = new long[classes];
    this.curves = new RocAuc[!curves ? 0 : bool ? 1 : classes];
    for (int c = 0; c < this.curves.length; c++) {
      this.curves[c] = new RocAuc();
    }
  }

  static ClassMetrics ofBool(double threshold, boolean curves) {
    return new ClassMetrics(true, threshold, 2, curves);
  }

  static ClassMetrics ofCategory(int classes, boolean curves) {
    return new ClassMetrics(false, 0, classes, curves);
  }

  @Override
  List<String> defaults() {
    return DEFAULTS;
  }

  @Override
  void add(double[] outputs, double[] truth, int at) {
    rows++;
    if (bool) {
      boolean isTrue = truth[at] == 1;
      confusion.add(isTrue ? 1 : 0, outputs[at] >= threshold ? 1 : 0);
      if (curves.length > 0) {
        curves[0].add(outputs[at], isTrue);
      }
      return;
    }
    int actual = largest(truth, at);
    confusion.add(actual, largest(outputs, at));
    int above = 0;
    for (int c = 0; c < ranks.length; c++) {
      double score = outputs[at + c];
      double actualScore = outputs[at + actual];
      above += score > actualScore || score == actualScore && c < actual ? 1 : 0;
      if (curves.length > 0) {
        curves[c].add(score, c == actual);
      }
    }
    ranks[above]++;
  }

  private int largest(double[] values, int at) {
    int best = 0;
    for (int c = 1; c < ranks.length; c++) {
      best = values[at + c] > values[at + best] ? c : best;
    }
    return best;
  }

  @Override
  Object value(Metric metric) {
    return switch (metric.name()) {
      case "accuracy", "f1Micro" -> confusion.accuracy();
      case "precision" -> bool ? confusion.precision(1) : confusion.macro(confusion::precision);
      case "recall" -> bool ? confusion.recall(1) : confusion.macro(confusion::recall);
      case "f1" -> bool ? confusion.f1(1) : confusion.macro(confusion::f1);
      case "f1Macro" -> confusion.macro(confusion::f1);
      case "rocAuc" -> RocAuc.mean(curves);
      case Metric.TOP_K -> topK(metric);
      case Metric.CONFUSION -> confusion.counts();
      default -> throw unfit(metric, "one of several classes");
    };
  }

  private double topK(Metric metric) {
    if (bool) {
      throw unfit(metric, "a bool");
    }
    long among = 0;
    for (int rank = 0; rank < Math.min(metric.k(), ranks.length); rank++) {
      among += ranks[rank];
    }
    return (double) among / rows;
  }
}
