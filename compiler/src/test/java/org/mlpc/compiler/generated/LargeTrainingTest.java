package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.Network;

/** Networks whose classes are split, and records whose columns lie in one array, learn and predict. Only with -Pdeep. */
@EnabledIfSystemProperty(named = "mlpc.deep", matches = "true")
class LargeTrainingTest {

  @ParameterizedTest
  @ValueSource(ints = {784, 5_000})
  void namedColumnsTrainForAnEpochAndPredict(int columns) {
    String names = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    check(GeneratedNetwork.compile("""
        model Golden {
          input { %s: real }
          output { y: real }
          network { dense(3, relu) output }
          train { optimizer = adamW  batch = 4  epochs = 1 }
        }
        """.formatted(names)), columns);
  }

  @ParameterizedTest
  @ValueSource(ints = 1_000)
  void layersWithBatchNormTrainForAnEpochAndPredict(int layers) {
    check(GeneratedNetwork.compile("""
        model Golden {
          input { x: real[4] }
          output { y: real }
          network { %s output }
          train { optimizer = adamW  batch = 4  epochs = 1 }
        }
        """.formatted("dense(5, bias = false) batchNorm relu ".repeat(layers))), 4);
  }

  private static <A> void check(GeneratedNetwork<A> network, int inputs) {
    int rows = 8;
    double[] x = IntStream.range(0, rows * inputs).mapToDouble(i -> Math.floorMod(i * 31, 17) / 17.0).toArray();
    double[] y = IntStream.range(0, rows).mapToDouble(i -> i % 3).toArray();
    Network<?, ?> before = network.initialized(1);
    double[] gradient = new double[before.parameterCount()];
    assertThat(network.lossAndGradient(network.trainer(), x, y, gradient)).isPositive().isFinite();
    assertThat(Arrays.stream(gradient)).allMatch(Double::isFinite).anyMatch(g -> g != 0);
    Network<?, ?> trained = network.trained(x, y);
    assertThat(network.values(trained)).isNotEqualTo(network.values(before));
    assertThat(network.predict(trained, x)).hasSize(rows).doesNotContain(Double.NaN);
  }
}
