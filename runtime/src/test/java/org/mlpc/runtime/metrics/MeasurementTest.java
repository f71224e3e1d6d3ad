package org.mlpc.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.Goldens;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Schema;

/** The metrics against scikit-learn's: goldens/sklearn_metrics.txt, written by src/test/python/sklearn_metrics.py. */
class MeasurementTest {

  private static Schema schema(Column... targets) {
    Schema.Builder builder = Schema.builder().input(Column.real("x"));
    Arrays.stream(targets).forEach(builder::target);
    return builder.build();
  }

  private static final Schema CATEGORY = schema(Column.category("c", "a", "b", "c", "d"));
  private static final Schema BOOL = schema(Column.bool("b"));
  private static final Schema SET = schema(Column.set("s", "a", "b", "c", "d", "e"));
  private static final Schema REAL = schema(Column.real("p"), Column.real("q"));

  private static Measurement measured(Schema schema, double[] outputs, double[] truth, String... metrics) {
    Measurement measurement = Measurement.of(schema, Arrays.stream(metrics).map(Metric::parse).toList());
    int width = schema.targetWidth();
    for (int at = 0; at < outputs.length; at += width) {
      measurement.add(Arrays.copyOfRange(outputs, at, at + width), Arrays.copyOfRange(truth, at, at + width));
    }
    return measurement;
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "accuracy", "precision", "recall", "f1", "f1Macro", "f1Micro", "rocAuc", "topK(2)", "topK(3)", "confusion"})
  void categoryAsInScikitLearn(String metric) throws IOException {
    Goldens golden = new Goldens("sklearn_metrics.txt");
    double[] labels = golden.array("category.truth");
    double[] oneHot = new double[4 * labels.length];
    for (int row = 0; row < labels.length; row++) {
      oneHot[4 * row + (int) labels[row]] = 1;
    }
    String key = "category." + (metric.equals("f1Macro") ? "f1" : metric);
    check(golden.array(key), measured(CATEGORY, golden.array("category.scores"), oneHot, metric), metric);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accuracy", "precision", "recall", "f1", "f1Macro", "rocAuc", "confusion"})
  void boolAsInScikitLearn(String metric) throws IOException {
    Goldens golden = new Goldens("sklearn_metrics.txt");
    check(golden.array("bool." + metric),
        measured(BOOL, golden.array("bool.scores"), golden.array("bool.truth"), metric), metric);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accuracy", "hamming", "f1Micro", "f1Macro", "precision", "recall", "rocAuc"})
  void setAsInScikitLearn(String metric) throws IOException {
    Goldens golden = new Goldens("sklearn_metrics.txt");
    check(golden.array("set." + metric),
        measured(SET, golden.array("set.scores"), golden.array("set.truth"), metric), metric);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mae", "rmse", "r2"})
  void numbersAsInScikitLearn(String metric) throws IOException {
    Goldens golden = new Goldens("sklearn_metrics.txt");
    check(golden.array("real." + metric),
        measured(REAL, golden.array("real.outputs"), golden.array("real.truth"), metric), metric);
  }

  private static void check(double[] expected, Measurement measurement, String metric) {
    Object value = measurement.report().get(metric);
    if (value instanceof long[][] table) {
      assertThat(Arrays.stream(table).flatMapToLong(Arrays::stream).asDoubleStream().toArray()).containsExactly(expected);
    } else {
      assertThat((Double) value).isCloseTo(expected[0], within(1e-13 * Math.max(1, Math.abs(expected[0]))));
    }
  }

  @Test
  void defaultsAreThoseOfTheTask() {
    assertThat(Measurement.withDefaults(BOOL, List.of()).numbers().keySet())
        .containsExactly("accuracy", "precision", "recall", "f1", "rocAuc");
    assertThat(Measurement.withDefaults(SET, List.of()).numbers().keySet())
        .containsExactly("hamming", "f1Micro", "f1Macro");
    assertThat(Measurement.withDefaults(REAL, List.of(Metric.parse("loss"))).numbers().keySet())
        .containsExactly("mae", "rmse", "r2");
  }

  @Test
  void headsAreMeasuredUnderTheirNames() {
    Schema heads = schema(Column.category("rating", "low", "high"), Column.real("price"));
    Measurement measurement = Measurement.withDefaults(heads, List.of(Metric.parse("rating.confusion")));
    measurement.add(new double[] {0.2, 0.8, 10}, new double[] {0, 1, 12});

    assertThat(measurement.numbers()).containsEntry("rating.accuracy", 1.0).containsEntry("price.mae", 2.0);
    assertThat(measurement.report()).containsOnlyKeys("rating", "price");
    assertThat(((Map<?, ?>) measurement.report().get("rating")).get("confusion")).isInstanceOf(long[][].class);
    assertThatThrownBy(() -> Measurement.of(heads, List.of(Metric.parse("prize.mae"))))
        .isInstanceOf(InputException.class).hasMessageContaining("rating, price");
  }

  @Test
  void aBoolIsDecidedByItsThreshold() {
    Schema strict = schema(Column.bool("b").threshold(0.9));
    assertThat(measured(strict, new double[] {0.8, 0.95}, new double[] {0, 1}, "accuracy").numbers())
        .containsEntry("accuracy", 1.0);
  }

  @Test
  void whatCannotBeMeasuredIsNaN() {
    assertThat(measured(BOOL, new double[] {0.8, 0.95}, new double[] {1, 1}, "rocAuc").numbers().get("rocAuc")).isNaN();
    assertThat(measured(REAL, new double[] {1, 1}, new double[] {1, 1}, "r2").numbers().get("r2")).isNaN();
  }

  @Test
  void anUnknownOrUnfittingMetricIsRefused() {
    assertThatThrownBy(() -> Metric.parse("acuracy")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Metric.parse("topK")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> measured(BOOL, new double[] {1}, new double[] {1}, "mae").numbers())
        .isInstanceOf(InputException.class).hasMessageContaining("does not fit");
    assertThat(Metric.parse("head.topK(3)")).hasToString("head.topK(3)").isEqualTo(new Metric("head", "topK", 3));
  }
}
