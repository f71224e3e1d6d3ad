package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.runtime.DivergedException;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.Trainer;

/** Numbers that overflow in training: it stops at the first, and says where it arose. */
class OverflowTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // 3e38 + 3e38 in the first product, 1e25 · 1e25 in the second.
    "3e38|1|sgd|the output of layer dense1 (Golden.mlp:4)",
    "1e25|1|sgd|the output of layer output (Golden.mlp:5)",
    // ∂L/∂z of −2e38, times activations of 10.
    "5|1e38|sgd|the gradient of output.weight (Golden.mlp:5)",
    // A finite gradient of about −2e2, times 1e38.
    "0.5|1e2|sgd(rate = 1e38)|the update of dense1.weight (Golden.mlp:4)",
    "0.5|1e2|momentum(rate = 1e38)|the update of dense1.weight (Golden.mlp:4)",
    // The square of a gradient overflows: the quotient would be 0, and the weights stand still for ever.
    "0.5|1e22|adam|the update of dense1.weight (Golden.mlp:4)",
    "0.5|1e22|rmsProp|the update of dense1.weight (Golden.mlp:4)",
    "0.5|1e22|adaGrad|the update of dense1.weight (Golden.mlp:4)",
    "0.5|1e22|adaDelta|the update of dense1.weight (Golden.mlp:4)",
  })
  void stopsWhereItArose(double weight, double target, String optimizer, String place) {
    GeneratedNetwork<?> network = compile(optimizer);
    assertThatThrownBy(() -> network.fit(weights(weight), new double[] {1, 1}, new double[] {target}))
        .isInstanceOf(DivergedException.class)
        .hasMessageStartingWith("training stopped in epoch 1, batch 1: a NaN or infinity in " + place + ";");
  }

  @Test
  void aStepThatOverflowsLeavesEverythingAsItWas() {
    check(compile("adam"));
  }

  private static <A> void check(GeneratedNetwork<A> network) {
    Trainer<Network<?, ?>, A> trainer = network.trainer(weights(0.5));
    Trainer<Network<?, ?>, A> other = network.trainer(weights(0.5));
    double[] gradient = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    network.step(trainer, gradient, 1);
    network.step(other, gradient, 1);
    for (double bad : new double[] {1e25, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] overflowing = gradient.clone();
      overflowing[8] = bad;
      assertThatThrownBy(() -> network.step(trainer, overflowing, 1)).isInstanceOf(DivergedException.class)
          .hasMessageContaining("step 2 would have stored a NaN or infinity and was not made");
      assertThat(network.values(trainer.network())).isEqualTo(network.values(other.network()));
    }
    network.step(trainer, gradient, 1);
    network.step(other, gradient, 1);
    assertThat(network.values(trainer.network())).isEqualTo(network.values(other.network()));
  }

  private static Map<String, double[]> weights(double weight) {
    return Map.of(
        "dense1.weight", new double[] {weight, weight, weight, weight}, "output.weight", new double[] {weight, weight});
  }

  private static GeneratedNetwork<?> compile(String optimizer) {
    return GeneratedNetwork.compile("""
        model Golden {
          input { x: real[2] }
          output { y: real }
          network { dense(2)
            output(linear) }
          train { loss = mse  optimizer = %s  batch = all  epochs = 2 }
        }
        """.formatted(optimizer));
  }
}
