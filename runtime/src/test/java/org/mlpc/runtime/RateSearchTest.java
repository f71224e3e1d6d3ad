package org.mlpc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Schema;

class RateSearchTest {

  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("x").standardize()).target(Column.real("y").standardize()).build();

  /** Standardised, ∂²loss/∂w² = 2, so that gradient descent diverges above a rate of 1. */
  private static Dataset<double[]> line() {
    double[] x = new double[64];
    double[] y = new double[64];
    for (int i = 0; i < 64; i++) {
      x[i] = i;
      y[i] = 5 - 2 * i;
    }
    return Dataset.of(SCHEMA, Elements.FLOAT64, x, y);
  }

  @Test
  void theCurveRunsUntilTrainingDivergesAndTheSuggestionLiesBelow() {
    TrainingPlan plan = TrainingPlan.builder().fullBatch().build();
    RateCurve curve = Trainer.of(LinearNetwork.Definition.of(SCHEMA, plan)).findRate(line());

    List<RateCurve.Point> points = curve.points();
    assertThat(points.get(0).rate()).isEqualTo(1e-7);
    assertThat(points).extracting(RateCurve.Point::rate).isSorted();
    assertThat(points.get(points.size() - 1).rate()).isBetween(1.0, 10.0);
    double least = points.stream().mapToDouble(RateCurve.Point::loss).min().getAsDouble();
    assertThat(points.get(points.size() - 1).loss()).isGreaterThan(4 * least);
    assertThat(curve.suggestion()).isBetween(0.003, 1.0);
  }

  @Test
  void theSuggestedRateTrains() {
    TrainingPlan plan = TrainingPlan.builder().batch(16).epochs(100).build();
    LinearNetwork.Definition<double[]> definition = LinearNetwork.Definition.of(SCHEMA, plan);
    double rate = Trainer.of(definition).findRate(line()).suggestion();

    assertThat(Trainer.of(definition).rate(rate).fit(line()).report().loss()).isLessThan(1e-3);
  }

  @Test
  void aTenthOfTheRateOfTheLeastLossIsSuggestedToOneDigit() {
    double[] losses = {1, 1, 0.9, 0.5, 0.4, 0.6, Double.NaN};
    List<RateCurve.Point> points = new java.util.ArrayList<>();
    for (int i = 0; i < losses.length; i++) {
      points.add(new RateCurve.Point(0.11 * StrictMath.pow(2, i), losses[i]));
    }
    // 0.11·2⁴ = 1.76
    assertThat(RateCurve.of(points).suggestion()).isEqualTo(0.2);
  }

  @Test
  void lbfgsHasNoRateToSearch() {
    TrainingPlan plan = TrainingPlan.builder().lbfgs(new Lbfgs(5, Map.of())).build();
    assertThatThrownBy(() -> Trainer.of(LinearNetwork.Definition.of(SCHEMA, plan)).findRate(line()))
        .isInstanceOf(InputException.class).hasMessageContaining("lbfgs");
  }
}
