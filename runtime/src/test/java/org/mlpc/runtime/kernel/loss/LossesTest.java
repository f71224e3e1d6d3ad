package org.mlpc.runtime.kernel.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlpc.runtime.kernel.Close.assertClose;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.kernel.Golden;
import org.mlpc.runtime.kernel.Panels;

/** Losses and their gradients against PyTorch's numbers. */
class LossesTest {

  private static final Golden PYTORCH = new Golden("pytorch.txt");
  private static final int ROWS = 6;
  private static final int N = 3;

  private final double[] output = Golden.rows(PYTORCH.get("loss.output"), N, true);
  private final double[] g = new double[output.length];
  private final float[] g32 = new float[output.length];

  @ParameterizedTest
  @ValueSource(strings = {"mse", "mae", "huber", "logCosh", "hinge", "bce", "crossEntropy"})
  void matchesPyTorch(String name) {
    double[] y = targets(name);
    double loss = Float64Losses.lossAndGradient(name, output, y, ROWS, N, 1, g);
    assertClose(name, new double[] {loss}, PYTORCH.get("loss." + name), 1e-12, 1);
    assertClose(name, Golden.dense(g, N), PYTORCH.get("loss." + name + ".gradient"), 1e-12, 1e-2);
    assertPaddingIsZero();
    double loss32 = Float32Losses.lossAndGradient(name, Golden.floats(output), Golden.floats(y), ROWS, N, 1, g32);
    assertClose(name, new double[] {loss32}, PYTORCH.get("loss." + name), 1e-6, 1);
    assertClose(name, Golden.dense(Golden.doubles(g32), N), PYTORCH.get("loss." + name + ".gradient"), 1e-6, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mse", "mae", "huber", "logCosh", "hinge", "bce", "crossEntropy"})
  void scaleMultipliesLossAndGradient(String name) {
    double[] y = targets(name);
    double loss = Float64Losses.lossAndGradient(name, output, y, ROWS, N, 1, g);
    double[] once = g.clone();
    assertThat(Float64Losses.lossAndGradient(name, output, y, ROWS, N, 0.25, g))
        .isCloseTo(loss / 4, Offset.offset(1e-12));
    assertClose(name, Arrays.stream(g).map(v -> 4 * v).toArray(), once, 1e-12, 1e-2);
  }

  @Test
  void gradientOfASureNetworkHasNoDenormalNumbers() {
    float[] z = new float[Panels.stride(3)];
    float[] y = new float[z.length];
    float[] gradient = new float[z.length];
    y[0] = 1;
    for (float below = 0; below < 120; below += 0.5f) {
      z[1] = -below;
      z[2] = -below / 2;
      SoftmaxCrossEntropy.lossAndGradient(z, y, 1, 3, 1, gradient);
      double sum = 1 + Math.exp(-below) + Math.exp(-below / 2);
      double expected = below > 55 ? 0 : Math.exp(-below) / sum;
      assertThat((double) gradient[1]).as("%s below", below).isCloseTo(expected, Offset.offset(expected * 1e-6));
    }
  }

  @Test
  void classWeightsMultiplyRowsAsPyTorchHasIt() {
    double[] y = targets("crossEntropy");
    double[] rowWeight = new double[ROWS];
    double sum = Targets.classWeights(y, ROWS, N, PYTORCH.get("loss.weights"), rowWeight);
    assertThat(sum).isEqualTo(2 * (0.5 + 2 + 1.25));
    double loss = SoftmaxCrossEntropy.lossAndGradient(output, y, ROWS, N, 1, rowWeight, g);
    assertClose("loss", new double[] {loss}, PYTORCH.get("loss.crossEntropyWeighted"), 1e-12, 1);
    assertClose("gradient", Golden.dense(g, N), PYTORCH.get("loss.crossEntropyWeighted.gradient"), 1e-12, 1e-2);
  }

  @Test
  void binaryWeightsChooseByTarget() {
    float[] rowWeight = new float[2];
    float[] y = new float[32];
    y[16] = 1;
    assertThat(Targets.binaryWeights(y, 2, new float[] {0.5f, 3}, rowWeight)).isEqualTo(3.5);
    assertThat(rowWeight).containsExactly(0.5f, 3);
  }

  @Test
  void rowWeightsMultiplyOtherLosses() {
    double[] y = targets("mse");
    double[] weights = {1, 0, 2, 1, 0.5, 3};
    double loss = MeanSquaredError.lossAndGradient(output, y, ROWS, N, 1, weights, g);
    double expected = 0;
    for (int r = 0; r < ROWS; r++) {
      for (int j = 0; j < N; j++) {
        double error = output[r * 16 + j] - y[r * 16 + j];
        expected += weights[r] * error * error;
        assertThat(g[r * 16 + j]).isCloseTo(2 * weights[r] * error, Offset.offset(1e-12));
      }
    }
    assertThat(loss).isCloseTo(expected, Offset.offset(1e-12));
  }

  @Test
  void smoothedTargetsMatchPyTorch() {
    double[] y = targets("crossEntropy");
    Targets.smooth(y, ROWS, N, 0.1);
    double loss = SoftmaxCrossEntropy.lossAndGradient(output, y, ROWS, N, 1, g);
    assertClose("loss", new double[] {loss}, PYTORCH.get("loss.crossEntropySmoothed"), 1e-12, 1);
    assertClose("gradient", Golden.dense(g, N), PYTORCH.get("loss.crossEntropySmoothed.gradient"), 1e-12, 1e-2);
  }

  @Test
  void perceptronMovesOnlyWrongAnswers() {
    float[] z = new float[4 * 16];
    float[] y = new float[4 * 16];
    z[0] = 2;
    y[0] = 1;
    z[16] = -2;
    y[16] = 1;
    z[32] = 0;
    z[48] = -1;
    float[] gradient = new float[4 * 16];
    assertThat(PerceptronRule.lossAndGradient(z, y, 4, 1, 1, gradient)).isEqualTo(2);
    assertThat(new float[] {gradient[0], gradient[16], gradient[32], gradient[48]}).containsExactly(0, -1, 1, 0);
  }

  @Test
  void logitsFarOutStayFinite() {
    float[] z = new float[16];
    float[] y = new float[16];
    z[0] = -1000;
    y[0] = 1;
    assertThat(SigmoidCrossEntropy.lossAndGradient(z, y, 1, 1, 1, g32)).isEqualTo(1000);
    z[1] = 1000;
    assertThat(SoftmaxCrossEntropy.lossAndGradient(z, y, 1, 2, 1, g32)).isEqualTo(2000);
  }

  private static double[] targets(String name) {
    switch (name) {
      case "hinge", "bce":
        return Golden.rows(PYTORCH.get("loss.bits"), N, true);
      case "crossEntropy":
        double[] labels = PYTORCH.get("loss.labels");
        double[] oneHot = new double[ROWS * N];
        for (int r = 0; r < ROWS; r++) {
          oneHot[r * N + (int) labels[r]] = 1;
        }
        return Golden.rows(oneHot, N, true);
      default:
        return Golden.rows(PYTORCH.get("loss.target"), N, true);
    }
  }

  private void assertPaddingIsZero() {
    for (int i = 0; i < g.length; i++) {
      if (i % 16 >= N) {
        assertThat(g[i]).isZero();
      }
    }
  }
}
