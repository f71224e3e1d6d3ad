package org.mlpc.runtime.kernel.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlpc.runtime.kernel.Close.assertClose;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.kernel.Golden;
import org.mlpc.runtime.kernel.Panels;

/** Activations and their derivatives against PyTorch's and ONNX's numbers. */
class ActivationsTest {

  private static final Golden PYTORCH = new Golden("pytorch.txt");
  private static final Golden ONNX = new Golden("onnx.txt");

  @ParameterizedTest
  @ValueSource(strings = {"sigmoid", "tanh", "arctan", "relu", "leakyRelu", "elu", "selu", "softplus", "gelu", "swish",
      "softsign", "hardSigmoid", "mish"})
  void matchesPyTorch(String name) {
    double[] z = PYTORCH.get("z");
    double[] a = new double[z.length];
    Float64Activations.forward(name, z, a);
    assertClose(name, a, PYTORCH.get("activation." + name), 1e-12, 1e-4);
    double[] g = new double[z.length];
    Arrays.fill(g, -2.5);
    Float64Activations.gradient(name, z, a, g);
    double[] derivative = Arrays.stream(PYTORCH.get("derivative." + name)).map(d -> -2.5 * d).toArray();
    assertClose(name + "'", g, derivative, 1e-12, 1e-2);

    float[] z32 = Golden.floats(z);
    float[] a32 = new float[z.length];
    Float32Activations.forward(name, z32, a32);
    assertClose(name, Golden.doubles(a32), PYTORCH.get("activation." + name), 1e-6, 1e-1);
    float[] g32 = new float[z.length];
    Arrays.fill(g32, -2.5f);
    Float32Activations.gradient(name, z32, a32, g32);
    assertClose(name + "'", Golden.doubles(g32), derivative, 1e-6, 1);
  }

  @ParameterizedTest
  @CsvSource({"sigmoid, sigmoid", "sigmoid, sigmoid_example", "tanh, tanh", "tanh, tanh_example", "relu, relu",
      "softplus, softplus", "softplus, softplus_example", "softsign, softsign", "softsign, softsign_example",
      "selu, selu_default", "gelu, gelu_default_1", "gelu, gelu_default_2", "swish, swish",
      "leakyRelu, leakyrelu_default"})
  void matchesOnnx(String name, String golden) {
    double[] z = ONNX.get(golden + ".x");
    double[] a = new double[z.length];
    Float64Activations.forward(name, z, a);
    assertClose(golden, a, ONNX.get(golden + ".y"), 1e-5, 1e-1);
    float[] a32 = new float[z.length];
    Float32Activations.forward(name, Golden.floats(z), a32);
    assertClose(golden, Golden.doubles(a32), ONNX.get(golden + ".y"), 1e-5, 1e-1);
  }

  @Test
  void stepIsOneFromZeroOn() {
    float[] a = new float[4];
    Step.forward(new float[] {-1, -0f, 0, 3}, a, 4);
    assertThat(a).containsExactly(0, 1, 1, 1);
  }

  @Test
  void reluPassesNanAndHasNoSlopeAtZero() {
    float[] a = new float[3];
    Relu.forward(new float[] {Float.NaN, 0, -0f}, a, 3);
    assertThat(a[0]).isNaN();
    float[] g = {1, 1, 1};
    Relu.gradient(a, g, 3);
    assertThat(g[1]).isZero();
    assertThat(g[2]).isZero();
  }

  @Test
  void softmaxMatchesPyTorchAndClearsItsPadding() {
    double[] z = Golden.rows(PYTORCH.get("z"), 5, true);
    double[] a = new double[z.length];
    Arrays.fill(a, Double.NaN);
    Softmax.forward(z, 4, 5, a);
    assertClose("softmax", Golden.dense(a, 5), PYTORCH.get("softmax"), 1e-12, 1e-300);
    assertThat(a[5]).isZero();
    assertThat(a[15]).isZero();
    double[] g = Golden.rows(PYTORCH.get("softmax.upstream"), 5, false);
    Softmax.gradient(a, g, 4, 5);
    assertClose("gradient", Golden.dense(g, 5), PYTORCH.get("softmax.gradient"), 1e-12, 1e-2);
    assertThat(g[5]).isZero();
  }

  @Test
  void softmaxTakesLargeNumbers() {
    double[] expected = ONNX.get("softmax_large_number.y");
    float[] z = Golden.floats(Golden.rows(ONNX.get("softmax_large_number.x"), 4, true));
    Softmax.forward(z, 2, 4, z);
    assertClose("softmax", Golden.dense(Golden.doubles(z), 4), expected, 1e-6, 1e-3);
  }

  @Test
  void preluMatchesPyTorchWithOneSlopeAUnit() {
    double[] z = Golden.rows(PYTORCH.get("z"), 5, true);
    double[] slope = Golden.padded(new double[] {0.25, 0.1, 0.2, 0.3, 0.4});
    double[] a = new double[z.length];
    Prelu.forward(z, 4, 5, slope, true, a);
    assertClose("prelu", Golden.dense(a, 5), PYTORCH.get("prelu"), 1e-12, 1e-6);
    double[] g = Golden.rows(PYTORCH.get("softmax.upstream"), 5, false);
    double[] sums = new double[Panels.padded(5)];
    Prelu.slopeGradient(z, g, 4, 5, sums);
    assertClose("slope", sums, PYTORCH.get("prelu.slope"), 1e-12, 1e-3);
    assertThat(Prelu.shared(sums, 5)).isCloseTo(PYTORCH.get("preluShared.slope")[0],
        org.assertj.core.data.Offset.offset(1e-12));
    Prelu.gradient(z, g, 4, 5, slope, true);
    assertClose("gradient", Golden.dense(g, 5), PYTORCH.get("prelu.gradient"), 1e-12, 1e-3);
  }
}
