package org.mlpc.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.io.Json;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.metrics.Measurement;
import org.mlpc.runtime.metrics.Metric;

/**
 * How good a network is on some rows.
 *
 * @param rows how many rows were measured
 * @param loss the mean loss, in transformed units, without penalty
 * @param metrics by name: numbers as {@link Double}, {@code confusion} as {@code long[][]} (truth by prediction); the
 *     metrics of a head as a map of its own under the head's name
 */
public record Evaluation(int rows, double loss, Map<String, Object> metrics) {

  public Evaluation {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** Measures a network: the metrics of its task, and those its {@code .mlp} file reports. */
  public static <N extends Network<?, ?>, A> Evaluation of(
      NetworkDefinition<N, A> definition, N network, Dataset<A> rows) {
    ModelContents<A> contents = definition.contents(network);
    TrainableNetwork<A> arithmetic = definition.training(Evaluator.ROWS, 1);
    arithmetic.classWeights(contents.normalization().classWeights());
    arithmetic.writeValues(contents.values());
    Evaluator<A> evaluator = new Evaluator<>(arithmetic, contents.normalization(), definition.elements());
    return of(evaluator, definition.plan(), new PreparedRows<>(rows, contents.normalization()));
  }

  static <A> Evaluation of(Evaluator<A> evaluator, TrainingPlan plan, PreparedRows<A> rows) {
    List<Metric> reported = plan.report().stream().map(Metric::parse).toList();
    Measurement measurement = Measurement.withDefaults(rows.raw().schema(), reported);
    double loss = evaluator.measure(rows, measurement);
    return new Evaluation(rows.rows(), loss, measurement.report());
  }

  /** Loss and metrics in one map, as {@code mlpc evaluate --json} prints them. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("loss", loss);
    map.putAll(metrics);
    return map;
  }

  /** {@link #toMap()} as JSON; what cannot be measured is {@code null}. */
  public String json() {
    return Json.write(toMap());
  }
}
