package org.mlpc.runtime.kernel;

import java.util.Arrays;

/**
 * Products of a layer of one unit in float, in plain Java. Fifteen of a panel's sixteen columns would be padding, so
 * eight rows or eight inputs go side by side instead; each sum keeps its order.
 */
final class OneUnit {

  private static final int WIDTH = Panels.WIDTH;
  private static final int COUNT = NarrowSums.COUNT;

  private OneUnit() {}

  /** Column 0 of the rows {@code first … end − 1}; what their padding holds then is of no account. */
  static void forward(float[] x, int in, float[] weight, float bias, float[] z, boolean relu, int first, int end) {
    int stride = Panels.stride(in);
    int r = first;
    for (; r <= end - COUNT; r += COUNT) {
      Arrays.fill(z, r * WIDTH, r * WIDTH + COUNT, bias);
      NarrowSums.add(weight, 0, WIDTH, x, r * stride, 1, stride, in, z, r * WIDTH);
      for (int i = COUNT - 1; i > 0; i--) {
        z[(r + i) * WIDTH] = z[r * WIDTH + i];
      }
    }
    for (; r < end; r++) {
      float sum = bias;
      for (int k = 0; k < in; k++) {
        sum = Math.fma(x[r * stride + k], weight[k * WIDTH], sum);
      }
      z[r * WIDTH] = sum;
    }
    for (r = first; relu && r < end; r++) {
      z[r * WIDTH] = Math.max(z[r * WIDTH], 0);
    }
  }

  /** xᵀ g of the inputs {@code first … end − 1} into {@code w}. */
  static void weightGradient(
      float[] x, int rows, int in, float[] gz, float[] w, float[] scratch, int first, int end) {
    Arrays.fill(w, first * WIDTH, end * WIDTH, 0);
    for (int k = first; k < end; k += COUNT) {
      Arrays.fill(scratch, 0, COUNT, 0);
      NarrowSums.add(gz, 0, WIDTH, x, k, Panels.stride(in), 1, rows, scratch, 0);
      for (int i = 0; i < Math.min(COUNT, end - k); i++) {
        w[(k + i) * WIDTH] = scratch[i];
      }
    }
  }
}
