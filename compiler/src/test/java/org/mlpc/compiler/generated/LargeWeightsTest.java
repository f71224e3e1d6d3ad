package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights in float whose arrays have room to spare are updated, all of them, as those in double, which have none. */
class LargeWeightsTest {

  private static final int INPUTS = 301;
  private static final int ROWS = 12;

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      sgd(rate = 0.1)                              ; clip = value(0.5)
      momentum(rate = 0.1)                         ; regularize = l2(0.01)
      nesterov(form = lookahead, rate = 0.1)       ; clip = norm(0.1)
      rmsProp(centered = true, momentum = 0.9)     ; regularize = l1(0.001)
      adam                                         ; clip = norm(0.5) regularize = elasticNet(1e-4, 1e-3)""")
  void learnAsInDouble(String optimizer, String bounds) {
    double[] x = IntStream.range(0, ROWS * INPUTS).mapToDouble(i -> Math.floorMod(i * 31L, 17) / 17.0 - 0.5).toArray();
    double[] y = IntStream.range(0, ROWS).mapToDouble(i -> i % 3).toArray();
    GeneratedNetwork<?> narrow = network(optimizer, bounds, "float32");
    GeneratedNetwork<?> wide = network(optimizer, bounds, "float64");
    double[] before = wide.values(wide.initialized(1));
    double[] expected = wide.values(wide.trained(x, y));
    assertThat(IntStream.range(0, before.length).filter(i -> before[i] == expected[i])).isEmpty();
    double greatest = IntStream.range(0, before.length).mapToDouble(i -> Math.abs(before[i] - expected[i])).max().orElse(0);
    double[] learned = narrow.values(narrow.trained(x, y));
    assertThat(learned).hasSameSizeAs(expected);
    assertThat(IntStream.range(0, expected.length).filter(i -> !(Math.abs(learned[i] - expected[i]) <= 1e-4 * greatest)))
        .isEmpty();
  }

  private static GeneratedNetwork<?> network(String optimizer, String bounds, String precision) {
    return GeneratedNetwork.compile("""
        model Golden {
          input { x: real[%d] }
          output { y: real }
          network { dense(117, tanh, maxNorm = 3) output }
          train { optimizer = %s  %s  batch = 4  epochs = 2  seed = 1  precision = %s }
        }
        """.formatted(INPUTS, optimizer, bounds, precision));
  }
}
