package org.mlpc.runtime.kernel.normalization;

import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.random.Philox;
import org.mlpc.runtime.random.Purpose;

/**
 * Gaussian noise added to activations in training; its derivative is 1.
 */
public final class Noise {

  private Noise() {}

  /** x ← x + N(0, deviation²) in place, a function of seed, layer, step, row and column. */
  public static void add(float[] x, int rows, int n, double deviation, long seed, int layer, long step) {
    Philox random = Philox.ofThread(seed, Purpose.NOISE, layer);
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        x[r * stride + j] += (float) (deviation * random.normal(step, r, j));
      }
    }
  }

  /** The same in float64. */
  public static void add(double[] x, int rows, int n, double deviation, long seed, int layer, long step) {
    Philox random = Philox.ofThread(seed, Purpose.NOISE, layer);
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        x[r * stride + j] += (deviation * random.normal(step, r, j));
      }
    }
  }
}
