package org.mlpc.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.metrics.Metric;
import org.mlpc.runtime.schedule.LearningRate;

/** The metrics to measure after every epoch: the reported numbers, and those that early stopping or a plateau follow. */
record MeasuredMetrics(List<Metric> metrics) {

  static final String LOSS = "loss";

  MeasuredMetrics {
    metrics = List.copyOf(metrics);
  }

  static MeasuredMetrics of(TrainingPlan plan, LearningRate rate) {
    Set<Metric> wanted = new LinkedHashSet<>();
    plan.report().forEach(spelling -> wanted.add(Metric.parse(spelling)));
    plan.earlyStopping().ifPresent(stop -> wanted.add(followed(stop.metric())));
    if (!rate.metric().isEmpty()) {
      wanted.add(followed(rate.metric()));
    }
    wanted.removeIf(metric -> metric.name().equals(LOSS) || metric.name().equals(Metric.CONFUSION));
    return new MeasuredMetrics(List.copyOf(wanted));
  }

  private static Metric followed(String spelling) {
    Metric metric = Metric.parse(spelling);
    if (metric.name().equals(Metric.CONFUSION)) {
      throw new InputException("confusion is a table: training cannot follow it");
    }
    return metric;
  }

  List<String> names() {
    return metrics.stream().map(Metric::toString).toList();
  }

  /** The value that {@code spelling} names in an epoch: on the validation rows if there are any. */
  static double value(EpochResult result, String spelling) {
    if (spelling.equals(LOSS)) {
      return result.validationLoss().orElse(result.loss());
    }
    return result.metrics().get(Metric.parse(spelling).toString());
  }
}
