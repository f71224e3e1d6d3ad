package org.mlpc.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.metrics.Metric;
import org.mlpc.runtime.schedule.LearningRate;

/**
 * The metrics of the history: the reported numbers, and those that early stopping or a plateau follow. On rows held out
 * all are measured after every epoch. On the training rows that takes a pass of its own: where nobody asked for a
 * report it is made for few rows only.
 *
 * @param columns the metrics of the history
 * @param measured those that are measured after every epoch
 */
record MeasuredMetrics(List<Metric> columns, List<Metric> measured) {

  static final String LOSS = "loss";

  /** With no more training rows than this a pass is soon over, though it may take as long as the steps. */
  private static final int FEW_ROWS = 10_000;

  MeasuredMetrics {
    columns = List.copyOf(columns);
    measured = List.copyOf(measured);
  }

  /**
   * @param heldOut whether there are validation rows
   */
  static MeasuredMetrics of(TrainingPlan plan, LearningRate rate, boolean heldOut, int trainingRows) {
    Set<Metric> measured = new LinkedHashSet<>();
    Set<Metric> columns = new LinkedHashSet<>();
    plan.report().forEach(spelling -> columns.add(Metric.parse(spelling)));
    if (heldOut || plan.reportWritten() || trainingRows <= FEW_ROWS) {
      measured.addAll(columns);
    }
    plan.earlyStopping().ifPresent(stop -> measured.add(followed(stop.metric())));
    if (!rate.metric().isEmpty()) {
      measured.add(followed(rate.metric()));
    }
    measured.removeIf(metric -> metric.name().equals(LOSS) || metric.name().equals(Metric.CONFUSION));
    columns.addAll(measured);
    columns.removeIf(metric -> metric.name().equals(LOSS) || metric.name().equals(Metric.CONFUSION));
    return new MeasuredMetrics(List.copyOf(columns), List.copyOf(measured));
  }

  private static Metric followed(String spelling) {
    Metric metric = Metric.parse(spelling);
    if (metric.name().equals(Metric.CONFUSION)) {
      throw new InputException("confusion is a table: training cannot follow it");
    }
    return metric;
  }

  static List<String> names(List<Metric> metrics) {
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
