package org.mlpc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;

class LbfgsTest {

  @Test
  void endsAtTheMinimumOfLeastSquares() {
    Schema schema = Schema.builder().input(Column.real("a")).input(Column.real("b")).target(Column.real("y")).build();
    double[] x = {1, 200, 2, -100, 3, 50, 4, 80, 5, -7};
    double[] y = new double[5];
    for (int row = 0; row < 5; row++) {
      y[row] = 4 * x[2 * row] - 0.5 * x[2 * row + 1] + 3;
    }
    TrainingPlan plan = TrainingPlan.builder().rate(1).epochs(60).lbfgs(new Lbfgs(10, Map.of())).build();
    double[] fitted = Trainer.of(LinearNetwork.Definition.of(schema, plan))
        .fit(Dataset.of(schema, Elements.FLOAT64, x, y)).network().values();

    assertThat(fitted[0]).isCloseTo(4, within(1e-6));
    assertThat(fitted[1]).isCloseTo(-0.5, within(1e-8));
    assertThat(fitted[2]).isCloseTo(3, within(1e-6));
  }

  /**
   * Logistic regression with ½·l2·w²: scikit-learn 1.2.1,
   * {@code LogisticRegression(C=1/(0.1*6), tol=1e-12).fit([[0],[1],[2],[3],[4],[5]], [0,0,1,0,1,1])}.
   */
  @Test
  void endsWhereScikitLearnEndsWithAPenalty() {
    Schema schema = Schema.builder().input(Column.real("x")).target(Column.bool("y")).build();
    Dataset<double[]> rows = Dataset.of(schema, Elements.FLOAT64,
        new double[] {0, 1, 2, 3, 4, 5}, new double[] {0, 0, 1, 0, 1, 1});
    Lbfgs lbfgs = new Lbfgs(10, Map.of("output.weight", new Lbfgs.Penalty(0, 0.1)));
    TrainingPlan plan = TrainingPlan.builder().rate(1).epochs(50).lbfgs(lbfgs).build();
    double[] fitted = Trainer.of(LinearNetwork.Definition.of(schema, plan)).fit(rows).network().values();

    assertThat(fitted[0]).isCloseTo(0.87805206, within(1e-6));
    assertThat(fitted[1]).isCloseTo(-2.19512986, within(1e-6));
  }

  /** f(t) = (t − 3)² falls from t = 0; the search must find a point that fulfils both Wolfe conditions. */
  @Test
  void theLineSearchFulfilsTheStrongWolfeConditions() {
    DoubleFunction<LineSearch.Point> parabola = t -> new LineSearch.Point(t, (t - 3) * (t - 3), 2 * (t - 3));
    for (double first : new double[] {1e-3, 0.1, 1, 3, 5.9, 50, 1e6}) {
      LineSearch.Point found = LineSearch.search(parabola, parabola.apply(0), first);
      assertThat(found.value()).isLessThanOrEqualTo(9 + 1e-4 * found.step() * -6);
      assertThat(Math.abs(found.slope())).isLessThanOrEqualTo(0.9 * 6);
    }
  }

  @Test
  void theLineSearchStepsBackFromWhereTheFunctionIsNotFinite() {
    DoubleFunction<LineSearch.Point> wall = t -> t > 1 ? new LineSearch.Point(t, Double.NaN, Double.NaN)
        : new LineSearch.Point(t, (t - 0.5) * (t - 0.5), 2 * (t - 0.5));
    LineSearch.Point found = LineSearch.search(wall, wall.apply(0), 64);
    assertThat(found.step()).isBetween(1e-6, 1.0);
    assertThat(found.value()).isLessThan(0.25);
  }

  @Test
  void rosenbrocksValleyIsFollowedToItsEnd() {
    double[] x = {-1.2, 1};
    LbfgsDirection directions = new LbfgsDirection(5);
    for (int i = 0; i < 60; i++) {
      double[] g = gradient(x);
      double[] d = directions.of(g);
      double[] start = x.clone();
      DoubleFunction<LineSearch.Point> ray = t -> {
        double[] at = {start[0] + t * d[0], start[1] + t * d[1]};
        return new LineSearch.Point(t, value(at), LbfgsDirection.dot(gradient(at), d));
      };
      LineSearch.Point found = LineSearch.search(ray, ray.apply(0), 1);
      x = new double[] {start[0] + found.step() * d[0], start[1] + found.step() * d[1]};
      double[] h = gradient(x);
      directions.remember(new double[] {x[0] - start[0], x[1] - start[1]}, new double[] {h[0] - g[0], h[1] - g[1]});
    }
    assertThat(x).containsExactly(new double[] {1, 1}, within(1e-8));
  }

  private static double value(double[] x) {
    return 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2);
  }

  private static double[] gradient(double[] x) {
    double valley = x[1] - x[0] * x[0];
    return new double[] {-400 * x[0] * valley - 2 * (1 - x[0]), 200 * valley};
  }
}
