package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.Trainer;

/** One step of gradient descent with an L2 penalty that scikit-learn's own test works out by hand. */
class SklearnStepTest {

  private static final double TOLERANCE = 1.5e-3; // numpy's assert_almost_equal to three decimals

  @ParameterizedTest
  @ValueSource(strings = {"float32", "float64"})
  void agreesWithTheWorkedExample(String precision) throws IOException {
    JsonNode golden;
    try (InputStream json = SklearnStepTest.class.getResourceAsStream("/golden/sklearn_mlp_step.json")) {
      golden = new ObjectMapper().readTree(json);
    }
    compare(golden, GeneratedNetwork.compile("""
        model Golden {
          input { x: real[3] }
          output { y: bool }
          network { dense(2, sigmoid)  output(sigmoid) }
          train { optimizer = sgd(rate = 0.1)  regularize = l2(0.1)  precision = %s }
        }
        """.formatted(precision)));
  }

  private static <A> void compare(JsonNode golden, GeneratedNetwork<A> network) {
    Trainer<Network<?, ?>, A> trainer = network.trainer(tensors(golden));
    double[] x = numbers(golden.get("X"));
    assertThat(network.predict(trainer.network(), x)[0]).isEqualTo(golden.get("output").asDouble(), within(TOLERANCE));
    double[] gradient = new double[11];
    network.lossAndGradient(trainer, x, numbers(golden.get("y")), gradient);
    network.step(trainer, gradient, 1);
    double[] expected =
        tensors(golden.get("after")).values().stream().flatMapToDouble(DoubleStream::of).toArray();
    assertThat(network.values(trainer.network())).containsExactly(expected, within(TOLERANCE));
    assertThat(network.predict(trainer.network(), x)[0])
        .isEqualTo(golden.get("proba_after").asDouble(), within(TOLERANCE));
  }

  /** Weights stand there as [in, out], here as [out, in]. */
  private static Map<String, double[]> tensors(JsonNode golden) {
    Map<String, double[]> tensors = new LinkedHashMap<>();
    double[] w = numbers(golden.get("W1"));
    tensors.put("dense1.weight", new double[] {w[0], w[2], w[4], w[1], w[3], w[5]});
    tensors.put("dense1.bias", numbers(golden.get("b1")));
    tensors.put("output.weight", numbers(golden.get("W2")));
    tensors.put("output.bias", numbers(golden.get("b2")));
    return tensors;
  }

  private static double[] numbers(JsonNode json) {
    return json.isNumber() ? new double[] {json.asDouble()}
        : StreamSupport.stream(json.spliterator(), false)
            .flatMapToDouble(part -> DoubleStream.of(numbers(part))).toArray();
  }
}
