package org.mlpc.runtime.kernel.normalization;

import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.random.Philox;
import org.mlpc.runtime.random.Purpose;

/**
 * Dropout (Srivastava and others, 2014), inverted: what is kept is scaled by 1/(1 − p) in training, and nothing is
 * done afterwards. A mask is a function of seed, layer, step, row and column.
 */
public final class Dropout {

  private Dropout() {}

  /**
   * Writes 0 with probability p, else 1/(1 − p), into n columns of each row.
   *
   * @param layer the number of the dropout in the network: layers share no draws
   */
  public static void mask(float[] mask, int rows, int n, double p, long seed, int layer, long step) {
    Philox random = Philox.ofThread(seed, Purpose.DROPOUT, layer);
    int stride = Panels.stride(n);
    float keep = (float) (1 / (1 - p));
    long threshold = (long) (p * 0x1p32);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        mask[r * stride + j] = (random.bits(step, r, j) & 0xFFFFFFFFL) < threshold ? 0 : keep;
      }
    }
  }

  /** The same in float64. */
  public static void mask(double[] mask, int rows, int n, double p, long seed, int layer, long step) {
    Philox random = Philox.ofThread(seed, Purpose.DROPOUT, layer);
    int stride = Panels.stride(n);
    double keep = (1 / (1 - p));
    long threshold = (long) (p * 0x1p32);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        mask[r * stride + j] = (random.bits(step, r, j) & 0xFFFFFFFFL) < threshold ? 0 : keep;
      }
    }
  }

  /** x ← mask ⊙ x in place: of activations on the way forward, of gradients on the way back. */
  public static void apply(float[] mask, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= mask[i];
    }
  }

  /** The same in float64. */
  public static void apply(double[] mask, double[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= mask[i];
    }
  }
}
