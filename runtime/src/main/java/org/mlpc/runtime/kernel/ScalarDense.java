package org.mlpc.runtime.kernel;

import java.util.Arrays;

/**
 * Products of dense layers in float, in plain Java: narrow results by sums in registers, wide ones through rows that C2
 * turns into vectors.
 */
final class ScalarDense {

  private static final int WIDTH = Panels.WIDTH;
  /** Columns of a result up to which sums in registers win. */
  private static final int NARROW = 16;
  /** Sums in registers side by side. */
  private static final int COUNT = 8;

  private ScalarDense() {}

  static void forward(
      float[] x, int in, float[] weight, float[] bias, int out, float[] z, boolean relu,
      int firstRow, int endRow, int firstColumn, int endColumn) {
    int width = endColumn - firstColumn;
    if (width <= NARROW || endRow - firstRow == 1) {
      for (int r = firstRow; r < endRow; r++) {
        int to = r * Panels.stride(out);
        System.arraycopy(bias, firstColumn, z, to + firstColumn, width);
        for (int j = firstColumn; j < Math.min(out, endColumn); j += COUNT) {
          addSums(x, r * Panels.stride(in), 1, weight, Panels.index(in, out, j, 0), WIDTH, 1, in, z, to + j);
        }
      }
    } else {
      wideForward(x, in, weight, bias, out, z, firstRow, endRow, firstColumn, width);
    }
    if (relu) {
      for (int r = firstRow; r < endRow; r++) {
        int row = r * Panels.stride(out);
        for (int j = row + firstColumn; j < row + endColumn; j++) {
          z[j] = Math.max(z[j], 0);
        }
      }
    }
  }

  private static void wideForward(
      float[] x, int in, float[] weight, float[] bias, int out, float[] z,
      int firstRow, int endRow, int firstColumn, int width) {
    RowBuffers buffers = RowBuffers.ofWidth(width);
    for (int from = firstRow; from < endRow; from += RowBuffers.RESULTS) {
      int rows = Math.min(RowBuffers.RESULTS, endRow - from);
      for (int r = 0; r < rows; r++) {
        System.arraycopy(bias, firstColumn, buffers.results[r], 0, width);
      }
      for (int k = 0; k < in; k += RowBuffers.OPERANDS) {
        int terms = Math.min(RowBuffers.OPERANDS, in - k);
        for (int t = 0; t < terms; t++) {
          for (int p = 0; p < width; p += WIDTH) {
            System.arraycopy(weight, Panels.index(in, out, firstColumn + p, k + t), buffers.operands[t], p, WIDTH);
          }
        }
        buffers.multiply(rows, terms, width, x, from * Panels.stride(in) + k, Panels.stride(in), 1);
      }
      for (int r = 0; r < rows; r++) {
        System.arraycopy(buffers.results[r], 0, z, (from + r) * Panels.stride(out) + firstColumn, width);
      }
    }
  }

  static void inputGradient(
      float[] gz, int rows, int out, float[] weight, int in, float[] gx, int firstInput, int endInput) {
    int width = endInput - firstInput;
    if (width <= NARROW || out <= NARROW) {
      narrowInputGradient(gz, rows, out, weight, in, gx, firstInput, endInput);
      return;
    }
    RowBuffers buffers = RowBuffers.ofWidth(width);
    for (int from = 0; from < rows; from += RowBuffers.RESULTS) {
      int count = Math.min(RowBuffers.RESULTS, rows - from);
      for (int r = 0; r < count; r++) {
        Arrays.fill(buffers.results[r], 0, width, 0);
      }
      for (int p = 0; p < out; p += WIDTH) {
        int units = Math.min(WIDTH, out - p);
        for (int k = 0; k < width; k++) {
          int row = Panels.index(in, out, p, firstInput + k);
          boolean padding = firstInput + k >= in;
          for (int t = 0; t < units; t++) {
            buffers.operands[t][k] = padding ? 0 : weight[row + t];
          }
        }
        buffers.multiply(count, units, width, gz, from * Panels.stride(out) + p, Panels.stride(out), 1);
      }
      for (int r = 0; r < count; r++) {
        System.arraycopy(buffers.results[r], 0, gx, (from + r) * Panels.stride(in) + firstInput, width);
      }
    }
  }

  private static void narrowInputGradient(
      float[] gz, int rows, int out, float[] weight, int in, float[] gx, int firstInput, int endInput) {
    int whole = Math.min(endInput, in & -COUNT);
    for (int r = 0; r < rows; r++) {
      int to = r * Panels.stride(in);
      int from = r * Panels.stride(out);
      Arrays.fill(gx, to + firstInput, to + endInput, 0);
      for (int p = 0; p < out; p += WIDTH) {
        int units = Math.min(WIDTH, out - p);
        for (int k = firstInput; k < whole; k += COUNT) {
          addSums(gz, from + p, 1, weight, Panels.index(in, out, p, k), 1, WIDTH, units, gx, to + k);
        }
        for (int k = Math.max(whole, firstInput); k < Math.min(in, endInput); k++) {
          for (int j = 0; j < units; j++) {
            gx[to + k] = Math.fma(gz[from + p + j], weight[Panels.index(in, out, p + j, k)], gx[to + k]);
          }
        }
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

  /** xᵀ g into {@code w}, for inputs {@code firstInput … endInput − 1}. */
  static void weightGradient(
      float[] x, int rows, int in, float[] gz, int out, float[] w, float[] scratch,
      int firstInput, int endInput) {
    if (Panels.padded(out) > NARROW) {
      wideWeightGradient(x, rows, in, gz, out, w, firstInput, endInput);
      return;
    }
    for (int k = firstInput; k < endInput; k++) {
      for (int p = 0; p < out; p += WIDTH) {
        Arrays.fill(scratch, 0, WIDTH, 0);
        for (int j = 0; j < Math.min(WIDTH, out - p); j += COUNT) {
          addSums(x, k, Panels.stride(in), gz, p + j, Panels.stride(out), 1, rows, scratch, j);
        }
        System.arraycopy(scratch, 0, w, Panels.index(in, out, p, k), WIDTH);
      }
    }
  }

  private static void wideWeightGradient(
      float[] x, int rows, int in, float[] gz, int out, float[] w,
      int firstInput, int endInput) {
    int width = Panels.padded(out);
    RowBuffers buffers = RowBuffers.ofWidth(width);
    for (int from = firstInput; from < endInput; from += RowBuffers.RESULTS) {
      int inputs = Math.min(RowBuffers.RESULTS, endInput - from);
      for (int k = 0; k < inputs; k++) {
        Arrays.fill(buffers.results[k], 0, width, 0);
      }
      for (int b = 0; b < rows; b += RowBuffers.OPERANDS) {
        int terms = Math.min(RowBuffers.OPERANDS, rows - b);
        for (int t = 0; t < terms; t++) {
          System.arraycopy(gz, (b + t) * Panels.stride(out), buffers.operands[t], 0, width);
        }
        buffers.multiply(inputs, terms, width, x, b * Panels.stride(in) + from, 1, Panels.stride(in));
      }
      for (int k = 0; k < inputs; k++) {
        for (int p = 0; p < width; p += WIDTH) {
          System.arraycopy(buffers.results[k], p, w, Panels.index(in, out, p, from + k), WIDTH);
        }
      }
    }
  }

  static void columnSums(float[] gz, int rows, int out, float[] sums) {
    int width = Panels.padded(out);
    Arrays.fill(sums, 0, width, 0);
    for (int r = 0; r < rows; r++) {
      int row = r * Panels.stride(out);
      for (int j = 0; j < width; j++) {
        sums[j] += gz[row + j];
      }
    }
  }

  /** to[t0 + i] += Σ a[a0 + t · aStep] · b[b0 + t · bStep + i · unit] for t = 0, 1, … below n and i = 0 … 7. */
  private static void addSums(
      float[] a, int a0, int aStep, float[] b, int b0, int bStep, int unit, int n, float[] to, int t0) {
    float s0 = to[t0];
    float s1 = to[t0 + 1];
    float s2 = to[t0 + 2];
    float s3 = to[t0 + 3];
    float s4 = to[t0 + 4];
    float s5 = to[t0 + 5];
    float s6 = to[t0 + 6];
    float s7 = to[t0 + 7];
    int at = b0;
    for (int t = 0; t < n; t++) {
      float x = a[a0 + t * aStep];
      s0 = Math.fma(x, b[at], s0);
      s1 = Math.fma(x, b[at + unit], s1);
      s2 = Math.fma(x, b[at + 2 * unit], s2);
      s3 = Math.fma(x, b[at + 3 * unit], s3);
      s4 = Math.fma(x, b[at + 4 * unit], s4);
      s5 = Math.fma(x, b[at + 5 * unit], s5);
      s6 = Math.fma(x, b[at + 6 * unit], s6);
      s7 = Math.fma(x, b[at + 7 * unit], s7);
      at += bStep;
    }
    to[t0] = s0;
    to[t0 + 1] = s1;
    to[t0 + 2] = s2;
    to[t0 + 3] = s3;
    to[t0 + 4] = s4;
    to[t0 + 5] = s5;
    to[t0 + 6] = s6;
    to[t0 + 7] = s7;
  }
}
