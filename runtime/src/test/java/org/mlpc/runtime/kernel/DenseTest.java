package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlpc.runtime.kernel.Close.assertClose;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.runtime.random.Initializers;

/**
 * Products of dense layers against the plainest loops, in both precisions, on widths that are not multiples of a panel.
 */
class DenseTest {

  private static final String SIZES = """
      1, 1, 1
      1, 784, 10
      2, 3, 10
      5, 17, 33
      7, 33, 17
      16, 16, 16
      31, 100, 3
      33, 5, 100
      9, 30, 1
      19, 45, 1
      32, 30, 64
      6, 9, 30
      64, 129, 48
      9, 16, 4
      5, 5, 2
      1, 7, 8
      20, 41, 6
      65, 333, 101""";

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void doubleAgreesWithPlainLoops(int rows, int in, int out) {
    Case c = new Case(rows, in, out);
    double[] x = Golden.rows(c.x, in, true);
    double[] weight = new double[Panels.length(in, out)];
    Panels.pack(c.weight, 0, out, in, weight);
    double[] z = new double[rows * Panels.stride(out)];
    Dense.forward(x, rows, in, weight, Golden.padded(c.bias), out, z);
    assertClose("z", Golden.dense(z, out), c.z(), 1e-13, 1);
    Dense.forwardRelu(x, rows, in, weight, Golden.padded(c.bias), out, z);
    assertClose("a", Golden.dense(z, out), Arrays.stream(c.z()).map(v -> Math.max(v, 0)).toArray(), 1e-13, 1);

    double[] gz = Golden.rows(c.gz, out, false);
    double[] gx = filled(rows * Panels.stride(in));
    double[] scratch = filled(Dense.scratchLength(rows, in, out));
    Dense.inputGradient(gz, rows, out, weight, in, gx, scratch);
    assertClose("gx", Golden.dense(gx, in), c.gx(), 1e-13, 1);
    assertPaddingIsZero(gx, in);
    Dense.inputGradientRelu(gz, rows, out, weight, in, Golden.rows(c.x, in, true), gx, scratch);
    double[] masked = c.gx();
    for (int i = 0; i < masked.length; i++) {
      masked[i] = c.x[i] > 0 ? masked[i] : 0;
    }
    assertClose("gx", Golden.dense(gx, in), masked, 1e-13, 1);
    assertPaddingIsZero(gx, in);

    double[] gw = filled(weight.length);
    Dense.weightGradient(x, rows, in, gz, out, gw, scratch);
    double[] file = new double[in * out];
    Panels.unpack(gw, out, in, file, 0);
    assertClose("gw", file, c.gw(), 1e-13, 1);
    double[] repacked = new double[gw.length];
    Panels.pack(file, 0, out, in, repacked);
    int first = Panels.index(in, out, 0, 0);
    assertThat(Arrays.copyOfRange(gw, first, gw.length))
        .isEqualTo(Arrays.copyOfRange(repacked, first, repacked.length));
    double[] gb = filled(Panels.padded(out));
    Dense.biasGradient(gz, rows, out, gb);
    assertClose("gb", gb, Golden.padded(c.gb()), 1e-13, 1);
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void floatAgreesWithPlainLoops(int rows, int in, int out) {
    Case c = new Case(rows, in, out);
    float[] x = Golden.floats(Golden.rows(c.x, in, true));
    float[] weight = new float[Panels.length(in, out)];
    Panels.pack(Golden.floats(c.weight), 0, out, in, weight);
    float[] z = new float[rows * Panels.stride(out)];
    Dense.forward(x, rows, in, weight, Golden.floats(Golden.padded(c.bias)), out, z);
    assertClose("z", Golden.dense(Golden.doubles(z), out), c.z(), 1e-6, 1 + in);
    assertThat(Golden.dense(Golden.doubles(z), out)).isEqualTo(c.zInOrder());
    float[] gz = Golden.floats(Golden.rows(c.gz, out, false));
    float[] gx = Golden.floats(filled(rows * Panels.stride(in)));
    float[] scratch = Golden.floats(filled(Dense.scratchLength(rows, in, out)));
    Dense.inputGradient(gz, rows, out, weight, in, gx, scratch);
    assertClose("gx", Golden.dense(Golden.doubles(gx), in), c.gx(), 1e-6, 1 + out);
    assertPaddingIsZero(Golden.doubles(gx), in);
    float[] gw = Golden.floats(filled(weight.length));
    Dense.weightGradient(x, rows, in, gz, out, gw, scratch);
    double[] file = new double[in * out];
    Panels.unpack(Golden.doubles(gw), out, in, file, 0);
    assertClose("gw", file, c.gw(), 1e-6, 1 + rows);
    assertThat(file).isEqualTo(c.gwInOrder());
    float[] repacked = new float[gw.length];
    Panels.pack(Golden.floats(file), 0, out, in, repacked);
    int first = Panels.index(in, out, 0, 0);
    assertThat(Arrays.copyOfRange(gw, first, gw.length))
        .isEqualTo(Arrays.copyOfRange(repacked, first, repacked.length));
    float[] gb = Golden.floats(filled(Panels.padded(out)));
    Dense.biasGradient(gz, rows, out, gb);
    assertClose("gb", Golden.doubles(gb), Golden.padded(c.gb()), 1e-6, 1 + rows);
  }

  private static double[] filled(int length) {
    double[] array = new double[length];
    Arrays.fill(array, Double.NaN);
    return array;
  }

  private static void assertPaddingIsZero(double[] rows, int n) {
    for (int i = 0; i < rows.length; i++) {
      if (i % Panels.stride(n) >= n && i % Panels.stride(n) < Panels.padded(n)) {
        assertThat(rows[i]).isZero();
      }
    }
  }

  /** One layer with random numbers, and what it computes, by definition. */
  private record Case(int rows, int in, int out, double[] x, double[] weight, double[] bias, double[] gz) {

    Case(int rows, int in, int out) {
      this(rows, in, out, random(rows, in, 1), random(out, in, 2), random(1, out, 3), random(rows, out, 4));
    }

    private static double[] random(int rows, int columns, int tensor) {
      double[] values = new double[rows * columns];
      Initializers.normal(values, 0, rows, columns, 1, 42, tensor);
      return values;
    }

    double[] z() {
      double[] z = new double[rows * out];
      for (int r = 0; r < rows; r++) {
        for (int j = 0; j < out; j++) {
          double sum = bias[j];
          for (int k = 0; k < in; k++) {
            sum += x[r * in + k] * weight[j * in + k];
          }
          z[r * out + j] = sum;
        }
      }
      return z;
    }

    /** In float, each element one sum by fma over the inputs 0, 1, …: the order that all kernels keep. */
    double[] zInOrder() {
      double[] z = new double[rows * out];
      for (int r = 0; r < rows; r++) {
        for (int j = 0; j < out; j++) {
          float sum = (float) bias[j];
          for (int k = 0; k < in; k++) {
            sum = Math.fma((float) x[r * in + k], (float) weight[j * in + k], sum);
          }
          z[r * out + j] = sum;
        }
      }
      return z;
    }

    /** The same over the rows. */
    double[] gwInOrder() {
      double[] gw = new double[in * out];
      for (int j = 0; j < out; j++) {
        for (int k = 0; k < in; k++) {
          float sum = 0;
          for (int r = 0; r < rows; r++) {
            sum = Math.fma((float) gz[r * out + j], (float) x[r * in + k], sum);
          }
          gw[j * in + k] = sum;
        }
      }
      return gw;
    }

    double[] gx() {
      double[] gx = new double[rows * in];
      for (int r = 0; r < rows; r++) {
        for (int k = 0; k < in; k++) {
          for (int j = 0; j < out; j++) {
            gx[r * in + k] += gz[r * out + j] * weight[j * in + k];
          }
        }
      }
      return gx;
    }

    double[] gw() {
      double[] gw = new double[in * out];
      for (int j = 0; j < out; j++) {
        for (int k = 0; k < in; k++) {
          for (int r = 0; r < rows; r++) {
            gw[j * in + k] += gz[r * out + j] * x[r * in + k];
          }
        }
      }
      return gw;
    }

    double[] gb() {
      double[] gb = new double[out];
      for (int r = 0; r < rows; r++) {
        for (int j = 0; j < out; j++) {
          gb[j] += gz[r * out + j];
        }
      }
      return gb;
    }
  }
}
