package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A million drawn weights of a layer from 800 to 1250 units: mean, variance, shape of the law, no two units alike. */
class InitializersTest {

  private static final int INPUTS = 800;
  private static final int UNITS = 1250;
  private static final int DRAWS = INPUTS * UNITS;

  /** The kurtosis E[x⁴]/E[x²]² of a centred law: 3 of a normal one, 9/5 of a uniform one. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      relu, init = normal(0.01)       | 0   | 0.0001                  | 3
      relu, init = uniform(-0.2, 0.6) | 0.2 | 0.05333333333333334     | 1.8
      relu, init = lecun              | 0   | 0.00125                 | 3
      relu, init = lecun(normal)      | 0   | 0.00125                 | 3
      relu, init = lecun(uniform)     | 0   | 0.00125                 | 1.8
      relu, init = xavier             | 0   | 0.0009756097560975610   | 1.8
      relu, init = xavier(uniform)    | 0   | 0.0009756097560975610   | 1.8
      relu, init = xavier(normal)     | 0   | 0.0009756097560975610   | 3
      relu, init = he                 | 0   | 0.0025                  | 3
      relu, init = he(normal)         | 0   | 0.0025                  | 3
      relu, init = he(uniform)        | 0   | 0.0025                  | 1.8
      relu                            | 0   | 0.0025                  | 3
      leakyRelu                       | 0   | 0.0025                  | 3
      prelu                           | 0   | 0.0025                  | 3
      elu                             | 0   | 0.0025                  | 3
      gelu                            | 0   | 0.0025                  | 3
      swish                           | 0   | 0.0025                  | 3
      mish                            | 0   | 0.0025                  | 3
      softplus                        | 0   | 0.0025                  | 3
      selu                            | 0   | 0.00125                 | 3
      tanh                            | 0   | 0.0009756097560975610   | 1.8
      sigmoid                         | 0   | 0.0009756097560975610   | 1.8
      linear                          | 0   | 0.0009756097560975610   | 1.8
      """)
  void drawsFromItsLaw(String options, double mean, double variance, double kurtosis) {
    double[] weights = hiddenWeights(options, 1);
    double drawnMean = Arrays.stream(weights).average().orElseThrow();
    double drawnVariance = moment(weights, mean, 2);
    assertThat(drawnMean).isEqualTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
    assertThat(drawnVariance / variance).isEqualTo(1, within(5 * Math.sqrt((kurtosis - 1) / DRAWS)));
    assertThat(moment(weights, mean, 4) / (drawnVariance * drawnVariance)).isEqualTo(kurtosis, within(0.03));
    assertThat(distinctUnits(weights)).isEqualTo(UNITS);
    if (kurtosis < 2) {
      double reach = Math.sqrt(3 * variance);
      assertThat(Arrays.stream(weights).map(w -> Math.abs(w - mean)).max().orElseThrow())
          .isBetween(0.9999 * reach, reach * (1 + 1e-12));
    }
  }

  @Test
  void constantsAreConstant() {
    assertThat(hiddenWeights("relu, init = zeros", 1)).containsOnly(0);
    assertThat(hiddenWeights("relu, init = constant(0.25)", 1)).containsOnly(0.25);
  }

  /** W has orthogonal columns of length gain if it is high, rows if it is wide. */
  @ParameterizedTest
  @CsvSource({"120, 80", "80, 120", "50, 50", "1, 7", "7, 1"})
  void orthogonalMatricesKeepLengths(int units, int inputs) {
    double[] w = hiddenWeights(inputs, units, "relu, init = orthogonal(1.5)", 1);
    boolean high = units > inputs;
    for (int a = 0; a < Math.min(units, inputs); a++) {
      for (int b = 0; b <= a; b++) {
        double dot = 0;
        for (int e = 0; e < Math.max(units, inputs); e++) {
          dot += high ? w[e * inputs + a] * w[e * inputs + b] : w[a * inputs + e] * w[b * inputs + e];
        }
        assertThat(dot).isEqualTo(a == b ? 2.25 : 0, within(1e-14));
      }
    }
  }

  /** Every sign is as likely as the other, and every element has variance gain²/max(in, out). */
  @Test
  void orthogonalMatricesAreDrawnEvenly() {
    double[] w = hiddenWeights(400, 400, "relu, init = orthogonal(1.5)", 1);
    assertThat(Arrays.stream(w).average().orElseThrow()).isEqualTo(0, within(5 * 1.5 / 400 / 20));
    double positiveOnDiagonal = IntStream.range(0, 400).filter(i -> w[i * 401] > 0).count() / 400.0;
    assertThat(positiveOnDiagonal).isEqualTo(0.5, within(0.125));
  }

  @Test
  void biasesAreZeroSlopesAsWrittenAndGammaOne() {
    GeneratedNetwork<?> network = GeneratedNetwork.compile("""
        model Golden {
          input { x: real[4] }
          output { y: real }
          network { dense(3)  batchNorm  prelu(0.3)  dense(2)  layerNorm  tanh  output }
          train { precision = float64 }
        }
        """);
    double[] values = network.values(network.initialized(5));
    assertThat(Arrays.copyOfRange(values, 12, 15)).containsOnly(0); // dense1.bias
    assertThat(Arrays.copyOfRange(values, 15, 18)).containsOnly(1); // batchNorm1.weight
    assertThat(Arrays.copyOfRange(values, 18, 21)).containsOnly(0); // batchNorm1.bias
    assertThat(Arrays.copyOfRange(values, 21, 24)).containsOnly(0); // batchNorm1.running_mean
    assertThat(Arrays.copyOfRange(values, 24, 27)).containsOnly(1); // batchNorm1.running_var
    assertThat(values[27]).isEqualTo(0.3); // prelu1.weight
    assertThat(Arrays.copyOfRange(values, 34, 36)).containsOnly(0); // dense2.bias
    assertThat(Arrays.copyOfRange(values, 36, 38)).containsOnly(1); // layerNorm1.weight
    assertThat(Arrays.copyOfRange(values, 38, 40)).containsOnly(0); // layerNorm1.bias
  }

  @Test
  void aSeedIsADrawAndZeroIsASeed() {
    assertThat(hiddenWeights("relu", 7)).isEqualTo(hiddenWeights("relu", 7));
    assertThat(hiddenWeights("relu", 0)).isNotEqualTo(hiddenWeights("relu", 1)).isEqualTo(hiddenWeights("relu", 0));
  }

  private static double[] hiddenWeights(String options, long seed) {
    return hiddenWeights(INPUTS, UNITS, options, seed);
  }

  private static double[] hiddenWeights(int inputs, int units, String options, long seed) {
    GeneratedNetwork<?> network = GeneratedNetwork.compile("""
        model Golden {
          input { x: real[%d] }
          output { y: real }
          network { dense(%d, %s)  output }
          train { precision = float64 }
        }
        """.formatted(inputs, units, options));
    return Arrays.copyOf(network.values(network.initialized(seed)), inputs * units);
  }

  private static double moment(double[] values, double around, int power) {
    double sum = 0;
    for (double value : values) {
      double squared = (value - around) * (value - around);
      sum += power == 2 ? squared : squared * squared;
    }
    return sum / values.length;
  }

  private static int distinctUnits(double[] weights) {
    Set<Integer> rows = new HashSet<>();
    for (int unit = 0; unit < UNITS; unit++) {
      rows.add(Arrays.hashCode(Arrays.copyOfRange(weights, unit * INPUTS, (unit + 1) * INPUTS)));
    }
    return rows.size();
  }
}
