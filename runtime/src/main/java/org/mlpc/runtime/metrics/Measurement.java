package org.mlpc.runtime.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.ColumnType;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Schema;

/** Gathers predictions of all targets, row by row, and measures what is asked for. */
public final class Measurement {

  private final List<Target> targets = new ArrayList<>();
  private final List<Metric> wanted;
  private final boolean heads;

  private record Target(String name, int at, TargetMetrics metrics) {}

  private Measurement(Schema schema, List<Metric> metrics, boolean defaults) {
    heads = schema.heads();
    wanted = new ArrayList<>();
    if (!heads && schema.targets().get(0).type() instanceof ColumnType.Number) {
      targets.add(new Target("", 0, new NumberMetrics(schema.targetWidth())));
    } else {
      for (int c = 0; c < schema.targets().size(); c++) {
        Column target = schema.targets().get(c);
        String head = heads ? target.name() : "";
        boolean curves = defaults || metrics.stream()
            .anyMatch(metric -> metric.name().equals("rocAuc") && metric.head().equals(head));
        targets.add(new Target(head, schema.targetOffset(c), of(target, curves)));
      }
    }
    if (defaults) {
      for (Target target : targets) {
        target.metrics().defaults().forEach(name -> wanted.add(new Metric(target.name(), name, 0)));
      }
    }
    metrics.stream().filter(metric -> !metric.name().equals("loss") && !wanted.contains(metric)).forEach(wanted::add);
    wanted.forEach(this::find);
  }

  /** Measures these metrics alone. */
  public static Measurement of(Schema schema, List<Metric> metrics) {
    return new Measurement(schema, metrics, false);
  }

  /** Measures the metrics of the task, and these. */
  public static Measurement withDefaults(Schema schema, List<Metric> metrics) {
    return new Measurement(schema, metrics, true);
  }

  private static TargetMetrics of(Column target, boolean curves) {
    if (target.type() instanceof ColumnType.Bool bool) {
      return ClassMetrics.ofBool(bool.threshold(), curves);
    }
    if (target.type() instanceof ColumnType.Category category) {
      return ClassMetrics.ofCategory(category.labels().size(), curves);
    }
    return target.type() instanceof ColumnType.LabelSet set
        ? new LabelMetrics(set.labels().size(), set.threshold(), curves) : new NumberMetrics(target.width());
  }

  /** One row: outputs and truth of all targets, in the caller's units. */
  public void add(double[] outputs, double[] truth) {
    for (int t = 0; t < targets.size(); t++) {
      targets.get(t).metrics().add(outputs, truth, targets.get(t).at());
    }
  }

  /** The numbers among the metrics, by their spelling. */
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Metric metric : wanted) {
      if (!metric.name().equals(Metric.CONFUSION)) {
        numbers.put(metric.toString(), (Double) find(metric).value(metric));
      }
    }
    return numbers;
  }

  /** All metrics: numbers, a confusion matrix as {@code long[][]}; those of a head in a map under the head's name. */
  public Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>();
    for (Metric metric : wanted) {
      Object value = find(metric).value(metric);
      if (heads) {
        @SuppressWarnings("unchecked")
        Map<String, Object> head =
            (Map<String, Object>) report.computeIfAbsent(metric.head(), name -> new LinkedHashMap<String, Object>());
        head.put(metric.key(), value);
      } else {
        report.put(metric.key(), value);
      }
    }
    return report;
  }

  private TargetMetrics find(Metric metric) {
    for (Target target : targets) {
      if (target.name().equals(metric.head())) {
        return target.metrics();
      }
    }
    throw new InputException("the metric " + metric + " names no head; the heads are "
        + String.join(", ", targets.stream().map(Target::name).toList()));
  }
}
