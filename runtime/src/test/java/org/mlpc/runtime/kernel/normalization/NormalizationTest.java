package org.mlpc.runtime.kernel.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlpc.runtime.kernel.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.runtime.kernel.Golden;

/** Normalisations and their gradients against PyTorch's numbers. */
class NormalizationTest {

  private static final Golden PYTORCH = new Golden("pytorch.txt");
  private static final int ROWS = 7;
  private static final int N = 12;

  private final double[] x = Golden.rows(PYTORCH.get("norm.x"), N, false);
  private final double[] g = Golden.rows(PYTORCH.get("norm.upstream"), N, false);
  private final double[] weight = Golden.padded(PYTORCH.get("norm.weight"));
  private final double[] bias = Golden.padded(PYTORCH.get("norm.bias"));
  private final double[] normalized = new double[x.length];
  private final double[] y = new double[x.length];
  private final double[] gWeight = new double[16];
  private final double[] gBias = new double[16];

  @Test
  void batchNormMatchesPyTorch() {
    double[] runningMean = new double[16];
    double[] runningVariance = Golden.padded(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    double[] inverse = new double[16];
    BatchNorm.forward(x, ROWS, N, weight, bias, 1e-5, 0.9, runningMean, runningVariance, normalized, inverse,
        new double[16], y);
    BatchNorm.gradient(normalized, g, ROWS, N, weight, inverse, gWeight, gBias);
    assertMatches("batch");
    assertClose("mean", runningMean, PYTORCH.get("norm.batch.runningMean"), 1e-12, 1e-3);
    assertClose("variance", runningVariance, PYTORCH.get("norm.batch.runningVariance"), 1e-12, 1e-3);
    BatchNorm.predict(x, ROWS, N, weight, bias, 1e-5, runningMean, runningVariance, y);
    assertClose("predicted", Golden.dense(y, N), PYTORCH.get("norm.batch.predicted"), 1e-12, 1e-2);
  }

  @ParameterizedTest
  @CsvSource({"layer, 1", "group, 3"})
  void groupNormMatchesPyTorch(String name, int groups) {
    double[] inverse = new double[ROWS * groups];
    GroupNorm.forward(x, ROWS, N, groups, weight, bias, 1e-5, normalized, inverse, y);
    GroupNorm.gradient(normalized, g, ROWS, N, groups, weight, inverse, gWeight, gBias);
    assertMatches(name);
  }

  @Test
  void floatFollowsDouble() {
    float[] g32 = Golden.floats(g);
    float[] y32 = new float[x.length];
    float[] normalized32 = new float[x.length];
    float[] inverse = new float[ROWS * 3];
    GroupNorm.forward(Golden.floats(x), ROWS, N, 3, Golden.floats(weight), Golden.floats(bias), 1e-5, normalized32,
        inverse, y32);
    GroupNorm.gradient(normalized32, g32, ROWS, N, 3, Golden.floats(weight), inverse, new float[16], new float[16]);
    assertClose("group", Golden.dense(Golden.doubles(y32), N), PYTORCH.get("norm.group"), 1e-5, 1);
    assertClose("group", Golden.dense(Golden.doubles(g32), N), PYTORCH.get("norm.group.gradient"), 1e-5, 1);
    g32 = Golden.floats(g);
    BatchNorm.forward(Golden.floats(x), ROWS, N, Golden.floats(weight), Golden.floats(bias), 1e-5, 0.9, new float[16],
        new float[16], normalized32, inverse, new float[16], y32);
    BatchNorm.gradient(normalized32, g32, ROWS, N, Golden.floats(weight), inverse, new float[16], new float[16]);
    assertClose("batch", Golden.dense(Golden.doubles(y32), N), PYTORCH.get("norm.batch"), 1e-5, 1);
    assertClose("batch", Golden.dense(Golden.doubles(g32), N), PYTORCH.get("norm.batch.gradient"), 1e-5, 1);
  }

  @Test
  void dropoutKeepsTheRightShareAndItsMean() {
    int rows = 200;
    float[] mask = new float[rows * 112];
    Dropout.mask(mask, rows, 100, 0.3, 5, 0, 17);
    int dropped = 0;
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < 100; j++) {
        float value = mask[r * 112 + j];
        dropped += value == 0 ? 1 : 0;
        assertThat(value == 0 || value == (float) (1 / 0.7)).isTrue();
      }
    }
    assertThat(dropped / 20_000.0).isBetween(0.285, 0.315);
  }

  @Test
  void maskOfARowDoesNotDependOnTheOthersButOnLayerAndStep() {
    float[] few = new float[2 * 16];
    float[] many = new float[5 * 16];
    Dropout.mask(few, 2, 16, 0.5, 5, 1, 3);
    Dropout.mask(many, 5, 16, 0.5, 5, 1, 3);
    assertThat(many).startsWith(few);
    float[] other = new float[5 * 16];
    Dropout.mask(other, 5, 16, 0.5, 5, 2, 3);
    assertThat(other).isNotEqualTo(many);
    Dropout.mask(other, 5, 16, 0.5, 5, 1, 4);
    assertThat(other).isNotEqualTo(many);
    double[] twice = new double[5 * 16];
    Dropout.mask(twice, 5, 16, 0.5, 5, 1, 3);
    assertThat(Golden.floats(twice)).isEqualTo(many);
  }

  @Test
  void noiseHasTheDeviationAsked() {
    double[] noise = new double[100 * 112];
    Noise.add(noise, 100, 100, 0.5, 1, 0, 0);
    double squares = 0;
    for (double v : noise) {
      squares += v * v;
    }
    assertThat(Math.sqrt(squares / 10_000)).isBetween(0.485, 0.515);
    assertThat(noise[105]).isZero();
  }

  private void assertMatches(String name) {
    assertClose(name, Golden.dense(y, N), PYTORCH.get("norm." + name), 1e-11, 1e-2);
    assertClose(name + " gradient", Golden.dense(g, N), PYTORCH.get("norm." + name + ".gradient"), 1e-11, 1e-2);
    assertClose(name + " weight", gWeight, PYTORCH.get("norm." + name + ".weight"), 1e-11, 1e-2);
    assertClose(name + " bias", gBias, PYTORCH.get("norm." + name + ".bias"), 1e-11, 1e-2);
    assertThat(g[12]).isZero();
    assertThat(gWeight[13]).isZero();
  }
}
