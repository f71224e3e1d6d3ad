package org.mlpc.runtime.kernel.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlpc.runtime.kernel.Close.assertClose;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.kernel.Golden;

/** Updates against PyTorch's, in float64 to 1e-12 and in float32 to 1e-5. */
class OptimizersTest {

  private static final Golden PYTORCH = new Golden("pytorch.txt");
  private static final int N = 7;
  private static final int STEPS = 5;
  /** The gradient's sum over a batch of four: what an update multiplies by a quarter. */
  private static final double SCALE = 0.25;

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum", "momentumDampened", "nesterov", "adaGrad", "adaDelta", "rmsProp",
      "rmsPropMomentum", "rmsPropCentered", "rmsPropCenteredMomentum", "adam", "adamW"})
  void matchesPyTorch(String name) {
    double[] expected = PYTORCH.get("optimizer." + name);
    assertClose(name, new Float64Updates(SCALE).run(name, PYTORCH.get("start"), gradientSums(), STEPS),
        expected, 1e-12, 1);
    assertClose(name, Golden.doubles(new Float32Updates(SCALE).run(
        name, Golden.floats(PYTORCH.get("start")), gradientSums(), STEPS)), expected, 2e-5, 1);
  }

  /** PyTorch 1.13's nadam takes another product than its documentation, so this follows Dozat's formulas. */
  @Test
  void nadamFollowsItsFormula() {
    double[] w = PYTORCH.get("start");
    double[] expected = w.clone();
    double[] m = new double[N];
    double[] v = new double[N];
    double[] m2 = new double[N];
    double[] v2 = new double[N];
    double product = 1;
    for (int t = 1; t <= STEPS; t++) {
      double[] g = gradient(t - 1);
      double mu = 0.9 * (1 - 0.5 * Math.pow(0.96, t * 0.004));
      double next = 0.9 * (1 - 0.5 * Math.pow(0.96, (t + 1) * 0.004));
      product *= mu;
      for (int i = 0; i < N; i++) {
        m2[i] = 0.9 * m2[i] + 0.1 * g[i];
        v2[i] = 0.999 * v2[i] + 0.001 * g[i] * g[i];
        double hat = next * m2[i] / (1 - product * next) + (1 - mu) * g[i] / (1 - product);
        expected[i] -= 0.002 * hat / (Math.sqrt(v2[i] / (1 - Math.pow(0.999, t))) + 1e-8);
      }
      Nadam.step(w, scaled(g), m, v, N, SCALE, 0.002 * (1 - Nadam.momentum(0.9, 0.004, t)) / (1 - product),
          0.002 * Nadam.momentum(0.9, 0.004, t + 1) / (1 - product * next), 0.9, 0.999, 1 - Math.pow(0.999, t),
          1e-8, false);
    }
    assertClose("nadam", w, expected, 1e-12, 1);
  }

  @Test
  void averagedMomentumFollowsTheLecture() {
    double[] w = PYTORCH.get("start");
    double[] expected = w.clone();
    double[] v = new double[N];
    double[] v2 = new double[N];
    for (int t = 0; t < STEPS; t++) {
      double[] g = gradient(t);
      for (int i = 0; i < N; i++) {
        v2[i] = 0.9 * v2[i] + 0.1 * g[i];
        expected[i] -= 0.05 * v2[i];
      }
      Momentum.stepAverage(w, scaled(g), v, N, SCALE, 0.05, 0.9);
    }
    assertClose("momentum", w, expected, 1e-12, 1);
  }

  /** On the cost ½w², whose gradient at a place is the place. */
  @Test
  void lookingAheadFollowsTheLecture() {
    double[] w = PYTORCH.get("start");
    double[] expected = w.clone();
    double[] v = new double[N];
    double[] v2 = new double[N];
    for (int t = 0; t < STEPS; t++) {
      for (int i = 0; i < N; i++) {
        double ahead = expected[i] - 0.3 * 0.9 * v2[i];
        v2[i] = 0.9 * v2[i] + 0.1 * ahead;
        expected[i] -= 0.3 * v2[i];
      }
      Nesterov.lookAhead(w, v, N, 0.3, 0.9);
      Nesterov.stepFromAhead(w, scaled(w), v, N, SCALE, 0.3, 0.9);
    }
    assertClose("nesterov", w, expected, 1e-12, 1);
  }

  @Test
  void epsilonMovesInsideTheRoot() {
    double[] g = {3, -4};
    double[] w = {1, 1};
    AdaGrad.step(w, g, new double[2], 2, 1, 0.1, 16, true);
    assertClose("adaGrad", w, new double[] {1 - 0.1 * 3 / 5, 1 + 0.1 * 4 / Math.sqrt(32)}, 1e-15, 1);
    w = new double[] {1, 1};
    RmsProp.step(w, g, new double[2], 2, 1, 0.1, 0, 16, true);
    assertClose("rmsProp", w, new double[] {1 - 0.1 * 3 / 5, 1 + 0.1 * 4 / Math.sqrt(32)}, 1e-15, 1);
    w = new double[] {1, 1};
    Adam.step(w, g, new double[2], new double[2], 2, 1, 0.1, 0, 0, 1, 1, 16, true, 0);
    assertClose("adam", w, new double[] {1 - 0.1 * 3 / 5, 1 + 0.1 * 4 / Math.sqrt(32)}, 1e-15, 1);
    w = new double[] {1, 1};
    AdaDelta.step(w, g, new double[2], new double[2], 2, 1, 0.5, 0, 2, false);
    assertClose("adaDelta", w, new double[] {1 - 0.5 * 2 / 5 * 3, 1 + 0.5 * 2 / 6 * 4}, 1e-15, 1);
  }

  /** A unit that learns no more: its slots shrink for ever, but never to the numbers that are dear to work with. */
  @ParameterizedTest
  @ValueSource(strings = {"momentum", "momentumDampened", "nesterov", "adaDelta", "rmsProp", "rmsPropMomentum",
      "rmsPropCentered", "rmsPropCenteredMomentum", "adam", "adamW", "momentumAverage", "nesterovAhead", "nadam"})
  void slotsNeverBecomeDenormal(String name) {
    int steps = 100_000;
    double[] gradients = new double[2 * steps];
    gradients[0] = 0.5;
    gradients[1] = 1e-12;
    Float32Updates updates = new Float32Updates(1);
    updates.run(name, new float[] {1, 1}, gradients, steps);
    for (float[] slots : updates.slots()) {
      for (float slot : slots) {
        assertThat(slot == 0 || Math.abs(slot) >= Float.MIN_NORMAL).as("%s: %s", name, slot).isTrue();
      }
    }
  }

  @Test
  void norDoTheyInFloat64() {
    double[] v = {0.5, 1e-300};
    for (int step = 0; step < 20_000; step++) {
      Momentum.step(new double[2], new double[2], v, 2, 1, 0.1, 0.9, 0, false);
    }
    for (double slot : v) {
      assertThat(slot == 0 || slot >= Double.MIN_NORMAL).as("%s", slot).isTrue();
    }
  }

  /** What a bias correction is made of must not either, and all that it changes is its own last digits. */
  @Test
  void powersOfBetaEndInZero() {
    double plain = 1;
    double power = 1;
    for (int step = 0; step < 400; step++) {
      plain *= 0.9;
      power = Adam.power(power, 0.9);
      assertThat(1 - power).isEqualTo(1 - plain);
    }
    assertThat(power).isZero();
  }

  private static double[] gradientSums() {
    return scaled(PYTORCH.get("gradients"));
  }

  private static double[] gradient(int step) {
    return Arrays.copyOfRange(PYTORCH.get("gradients"), step * N, (step + 1) * N);
  }

  private static double[] scaled(double[] g) {
    return Arrays.stream(g).map(value -> value / SCALE).toArray();
  }
}
