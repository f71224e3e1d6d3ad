package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.Trainer;

/**
 * Dropout and noise of the inputs, seen in the gradient: with zero weights, inputs 1, one target 1 and half the squared
 * error, ∂L/∂w is minus what reaches the output layer.
 */
class DropoutTest {

  private static final int UNITS = 10_000;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.9})
  void dropsTheShareAndScalesTheRest(double p) {
    double[] reached = reached("dropout(" + p + ")", 1, 1)[0];
    double kept = 1 / (1 - p);
    assertThat(Arrays.stream(reached).filter(v -> v != 0).toArray())
        .isNotEmpty().containsOnly(new double[] {kept}, within(1e-12));
    double dropped = Arrays.stream(reached).filter(v -> v == 0).count() / (double) UNITS;
    assertThat(dropped).isEqualTo(p, within(5 * Math.sqrt(p * (1 - p) / UNITS)));
  }

  @Test
  void everyStepAndEverySeedDropsOthers() {
    double[][] steps = reached("dropout(0.5)", 1, 2);
    assertThat(agreement(steps[0], steps[1])).isEqualTo(0.5, within(0.03));
    assertThat(agreement(steps[0], reached("dropout(0.5)", 2, 1)[0])).isEqualTo(0.5, within(0.03));
    assertThat(reached("dropout(0.5)", 1, 1)[0]).isEqualTo(steps[0]);
  }

  @Test
  void noiseHasItsDeviation() {
    double[] noise = Arrays.stream(reached("noise(0.2)", 1, 1)[0]).map(v -> v - 1).toArray();
    double variance = Arrays.stream(noise).map(v -> v * v).average().orElseThrow();
    assertThat(Arrays.stream(noise).average().orElseThrow()).isEqualTo(0, within(5 * 0.2 / Math.sqrt(UNITS)));
    assertThat(Math.sqrt(variance)).isEqualTo(0.2, within(5 * 0.2 / Math.sqrt(2.0 * UNITS)));
  }

  @Test
  void predictionDropsNothing() {
    for (String layer : new String[] {"dropout(0.5)", "noise(0.2)"}) {
      GeneratedNetwork<?> network = compile(layer, 1);
      double[] ones = new double[UNITS];
      Arrays.fill(ones, 1);
      Network<?, ?> summing = network.network(Map.of("output.weight", ones));
      assertThat(network.predict(summing, ones)).containsExactly(UNITS);
    }
  }

  private static double[][] reached(String layer, long seed, int steps) {
    return reached(compile(layer, seed), steps);
  }

  private static <A> double[][] reached(GeneratedNetwork<A> network, int steps) {
    Trainer<Network<?, ?>, A> trainer = network.trainer(Map.of());
    double[][] reached = new double[steps][UNITS];
    double[] ones = new double[UNITS];
    Arrays.fill(ones, 1);
    for (double[] gradient : reached) {
      network.lossAndGradient(trainer, ones, new double[] {1}, gradient);
      network.step(trainer, new double[UNITS], 1);
      Arrays.setAll(gradient, i -> -gradient[i]);
    }
    return reached;
  }

  private static GeneratedNetwork<?> compile(String layer, long seed) {
    return GeneratedNetwork.compile("""
        model Golden {
          input { x: real[%d] }
          output { y: real }
          network { %s  output(linear, bias = false) }
          train { loss = mse(half = true)  optimizer = sgd  seed = %d  precision = float64 }
        }
        """.formatted(UNITS, layer, seed));
  }

  /** The share of places where both are zero or both are not. */
  private static double agreement(double[] a, double[] b) {
    int same = 0;
    for (int i = 0; i < a.length; i++) {
      same += (a[i] == 0) == (b[i] == 0) ? 1 : 0;
    }
    return same / (double) a.length;
  }
}
