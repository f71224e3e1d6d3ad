package org.mlpc.runtime.kernel;

import java.util.Arrays;

/** Products of a layer of one unit in float, in plain Java; its weights lie side by side. */
final class OneUnit {

  private static final int WIDTH = Panels.WIDTH;
  private static final int COUNT = 8;

  private OneUnit() {}

  /** Column 0 of the rows {@code first … end − 1}; what their padding holds then is of no account. */
  static void forward(float[] x, int in, float[] weight, float bias, float[] z, boolean relu, int first, int end) {
    int stride = Panels.stride(in);
    int r = first;
    for (; r <= end - COUNT; r += COUNT) {
      eight(x, r * stride, stride, in, weight, bias, z, r * WIDTH);
    }
    for (; r < end; r++) {
      float sum = bias;
      for (int k = 0; k < in; k++) {
        sum = Math.fma(x[r * stride + k], weight[k], sum);
      }
      z[r * WIDTH] = sum;
    }
    for (r = first; relu && r < end; r++) {
      z[r * WIDTH] = Math.max(z[r * WIDTH], 0);
    }
  }

  /** Eight rows side by side, since each sum waits for itself. */
  private static void eight(float[] x, int x0, int stride, int in, float[] w, float bias, float[] z, int to) {
    int x1 = x0 + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int x4 = x3 + stride;
    int x5 = x4 + stride;
    int x6 = x5 + stride;
    int x7 = x6 + stride;
    float s0 = bias;
    float s1 = bias;
    float s2 = bias;
    float s3 = bias;
    float s4 = bias;
    float s5 = bias;
    float s6 = bias;
    float s7 = bias;
    for (int k = 0; k < in; k++) {
      float wk = w[k];
      s0 = Math.fma(x[x0 + k], wk, s0);
      s1 = Math.fma(x[x1 + k], wk, s1);
      s2 = Math.fma(x[x2 + k], wk, s2);
      s3 = Math.fma(x[x3 + k], wk, s3);
      s4 = Math.fma(x[x4 + k], wk, s4);
      s5 = Math.fma(x[x5 + k], wk, s5);
      s6 = Math.fma(x[x6 + k], wk, s6);
      s7 = Math.fma(x[x7 + k], wk, s7);
    }
    z[to] = s0;
    z[to + WIDTH] = s1;
    z[to + 2 * WIDTH] = s2;
    z[to + 3 * WIDTH] = s3;
    z[to + 4 * WIDTH] = s4;
    z[to + 5 * WIDTH] = s5;
    z[to + 6 * WIDTH] = s6;
    z[to + 7 * WIDTH] = s7;
  }

  /** g Wᵀ, the inputs {@code first … end − 1} of every row. */
  static void inputGradient(float[] gz, int rows, float[] weight, int in, float[] gx, int first, int end) {
    for (int r = 0; r < rows; r++) {
      float g = gz[r * WIDTH];
      int row = r * Panels.stride(in);
      for (int k = first; k < end; k++) {
        gx[row + k] = Math.fma(g, weight[k], 0f);
      }
    }
  }

  /** xᵀ g of the inputs {@code first … end − 1} into {@code w}. */
  static void weightGradient(float[] x, int rows, int in, float[] gz, float[] w, int first, int end) {
    Arrays.fill(w, first, Panels.padded(end), 0);
    for (int r = 0; r < rows; r++) {
      float g = gz[r * WIDTH];
      int row = r * Panels.stride(in);
      for (int k = first; k < end; k++) {
        w[k] = Math.fma(g, x[row + k], w[k]);
      }
    }
  }
}
