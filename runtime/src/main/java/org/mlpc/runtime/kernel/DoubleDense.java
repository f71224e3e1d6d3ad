package org.mlpc.runtime.kernel;

import java.util.Arrays;

/** Products of dense layers in double, in plain Java. */
final class DoubleDense {

  private DoubleDense() {}

  static void forward(
      double[] x, int rows, int in, double[] weight, double[] bias, int out, double[] z, boolean relu) {
    if (out == 1) {
      unitForward(x, rows, in, weight, bias[0], z, relu);
      return;
    }
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    for (int p = 0; p < Panels.padded(out); p += Panels.WIDTH) {
      for (int r = 0; r < rows; r++) {
        int to = r * zStride + p;
        System.arraycopy(bias, p, z, to, Panels.WIDTH);
        for (int k = 0; k < in; k++) {
          double value = x[r * xStride + k];
          int from = Panels.index(in, out, p, k);
          for (int j = 0; j < Panels.WIDTH; j++) {
            z[to + j] = Math.fma(value, weight[from + j], z[to + j]);
          }
        }
        if (relu) {
          for (int j = 0; j < Panels.WIDTH; j++) {
            z[to + j] = Math.max(z[to + j], 0);
          }
        }
      }
    }
  }

  private static void unitForward(
      double[] x, int rows, int in, double[] weight, double bias, double[] z, boolean relu) {
    for (int r = 0; r < rows; r++) {
      double sum = bias;
      for (int k = 0; k < in; k++) {
        sum = Math.fma(x[r * Panels.stride(in) + k], weight[k], sum);
      }
      z[r * Panels.WIDTH] = relu ? Math.max(sum, 0) : sum;
    }
  }

  static void inputGradient(
      double[] gz, int rows, int out, double[] weight, int in, double[] gx) {
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < Panels.padded(in); k++) {
        double sum = 0;
        for (int j = 0; k < in && j < out; j++) {
          sum = Math.fma(gz[r * zStride + j], weight[Panels.index(in, out, j, k)], sum);
        }
        gx[r * xStride + k] = sum;
      }
    }
  }

  static void maskRelu(double[] a, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = a[i] > 0 ? g[i] : 0;
    }
  }

  /** xᵀ g into {@code w}. */
  static void weightGradient(
      double[] x, int rows, int in, double[] gz, int out, double[] w, double[] scratch) {
    if (out == 1) {
      unitWeightGradient(x, rows, in, gz, w);
      return;
    }
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    for (int p = 0; p < Panels.padded(out); p += Panels.WIDTH) {
      for (int k = 0; k < in; k++) {
        for (int j = 0; j < Panels.WIDTH; j++) {
          scratch[j] = 0;
        }
        for (int r = 0; r < rows; r++) {
          double value = x[r * xStride + k];
          int from = r * zStride + p;
          for (int j = 0; j < Panels.WIDTH; j++) {
            scratch[j] = Math.fma(value, gz[from + j], scratch[j]);
          }
        }
        System.arraycopy(scratch, 0, w, Panels.index(in, out, p, k), Panels.WIDTH);
      }
    }
  }

  private static void unitWeightGradient(double[] x, int rows, int in, double[] gz, double[] w) {
    Arrays.fill(w, 0);
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < in; k++) {
        w[k] = Math.fma(x[r * Panels.stride(in) + k], gz[r * Panels.WIDTH], w[k]);
      }
    }
  }

  static void columnSums(double[] gz, int rows, int out, double[] sums) {
    int width = Panels.padded(out);
    int stride = Panels.stride(out);
    for (int j = 0; j < width; j++) {
      sums[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        sums[j] += gz[r * stride + j];
      }
    }
  }
}
