package org.mlpc.runtime.kernel;

/** Products of dense layers in float, in plain Java. */
final class ScalarDense {

  private ScalarDense() {}

  static void forward(
      float[] x, int in, float[] weight, float[] bias, int out, float[] z, boolean relu,
      int firstRow, int endRow, int firstColumn, int endColumn) {
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    for (int p = firstColumn; p < endColumn; p += Panels.WIDTH) {
      for (int r = firstRow; r < endRow; r++) {
        int to = r * zStride + p;
        System.arraycopy(bias, p, z, to, Panels.WIDTH);
        for (int k = 0; k < in; k++) {
          float value = x[r * xStride + k];
          int from = p * in + k * Panels.WIDTH;
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

  static void inputGradient(
      float[] gz, int rows, int out, float[] weight, int in, float[] gx, int firstInput, int endInput) {
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    for (int r = 0; r < rows; r++) {
      for (int k = firstInput; k < endInput; k++) {
        float sum = 0;
        for (int j = 0; k < in && j < out; j++) {
          sum = Math.fma(gz[r * zStride + j], weight[Panels.index(in, j, k)], sum);
        }
        gx[r * xStride + k] = sum;
      }
    }
  }

  static void maskRelu(float[] a, float[] g, int rows, int stride, int firstColumn, int endColumn) {
    for (int r = 0; r < rows; r++) {
      for (int i = r * stride + firstColumn; i < r * stride + endColumn; i++) {
        g[i] = a[i] > 0 ? g[i] : 0;
      }
    }
  }

  /** xᵀ g into {@code w}, or, as a step, w + factor · xᵀ g. */
  static void weightGradient(
      float[] x, int rows, int in, float[] gz, int out, float[] w, boolean step, float factor, float[] scratch,
      int firstInput, int endInput) {
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    for (int p = 0; p < Panels.padded(out); p += Panels.WIDTH) {
      for (int k = firstInput; k < endInput; k++) {
        for (int j = 0; j < Panels.WIDTH; j++) {
          scratch[j] = 0;
        }
        for (int r = 0; r < rows; r++) {
          float value = x[r * xStride + k];
          int from = r * zStride + p;
          for (int j = 0; j < Panels.WIDTH; j++) {
            scratch[j] = Math.fma(value, gz[from + j], scratch[j]);
          }
        }
        int to = p * in + k * Panels.WIDTH;
        for (int j = 0; j < Panels.WIDTH; j++) {
          w[to + j] = step ? Math.fma(factor, scratch[j], w[to + j]) : scratch[j];
        }
      }
    }
  }

  static void columnSums(float[] gz, int rows, int out, float[] sums) {
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
