package org.mlpc.runtime.kernel.optimizer;

import org.mlpc.runtime.kernel.Panels;

/**
 * What is done to the gradients of all parameters before an update: the penalty's part, clipping.
 */
public final class Gradients {

  private Gradients() {}

  /**
   * g ← scale · g + l1 · sign(w) + l2 · w, in place: the gradient of the cost with its penalty. The update's scale
   * is then 1.
   */
  public static void penalize(float[] g, float[] w, int n, double scale, double l1, double l2) {
    float by = (float) scale;
    float sparse = (float) l1;
    float decay = (float) l2;
    for (int i = 0; i < n; i++) {
      g[i] = Math.fma(decay, w[i], Math.fma(sparse, Math.signum(w[i]), g[i] * by));
    }
  }

  /** The same in float64. */
  public static void penalize(double[] g, double[] w, int n, double scale, double l1, double l2) {
    double by = scale;
    double sparse = l1;
    double decay = l2;
    for (int i = 0; i < n; i++) {
      g[i] = Math.fma(decay, w[i], Math.fma(sparse, Math.signum(w[i]), g[i] * by));
    }
  }

  /** g ← scale · g, in place. */
  public static void multiply(float[] g, int n, double scale) {
    float by = (float) scale;
    for (int i = 0; i < n; i++) {
      g[i] *= by;
    }
  }

  /** The same in float64. */
  public static void multiply(double[] g, int n, double scale) {
    double by = scale;
    for (int i = 0; i < n; i++) {
      g[i] *= by;
    }
  }

  /** g ← min(max(g, −bound), bound), in place. */
  public static void clipValue(float[] g, int n, double bound) {
    float high = (float) bound;
    for (int i = 0; i < n; i++) {
      g[i] = Math.max(-high, Math.min(high, g[i]));
    }
  }

  /** The same in float64. */
  public static void clipValue(double[] g, int n, double bound) {
    double high = bound;
    for (int i = 0; i < n; i++) {
      g[i] = Math.max(-high, Math.min(high, g[i]));
    }
  }

  /**
   * Adds the squares of a dense layer's weight gradient to sixteen lanes in file order.
   *
   * @param position the number of parameters before this tensor in file order; an element goes to lane (position +
   * its index) mod 16
   * @param lanes sixteen sums, zero before the first tensor
   */
  public static void addSquares(float[] panels, int in, int out, long position, double[] lanes) {
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        double g = panels[Panels.index(in, out, o, i)];
        int lane = (int) (position + (long) o * in + i & 15);
        lanes[lane] = Math.fma(g, g, lanes[lane]);
      }
    }
  }

  /** The same in float64. */
  public static void addSquares(double[] panels, int in, int out, long position, double[] lanes) {
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        double g = panels[Panels.index(in, out, o, i)];
        int lane = (int) (position + (long) o * in + i & 15);
        lanes[lane] = Math.fma(g, g, lanes[lane]);
      }
    }
  }

  /** Adds the squares of n elements (of a bias, say) to sixteen lanes in file order. */
  public static void addSquares(float[] vector, int n, long position, double[] lanes) {
    for (int i = 0; i < n; i++) {
      double g = vector[i];
      int lane = (int) (position + i & 15);
      lanes[lane] = Math.fma(g, g, lanes[lane]);
    }
  }

  /** The same in float64. */
  public static void addSquares(double[] vector, int n, long position, double[] lanes) {
    for (int i = 0; i < n; i++) {
      double g = vector[i];
      int lane = (int) (position + i & 15);
      lanes[lane] = Math.fma(g, g, lanes[lane]);
    }
  }

  /** min(1, bound/(‖g‖ + 10⁻⁶)), the factor that clips the norm of a gradient whose squares are in the lanes. */
  public static double clipFactor(double[] lanes, double bound) {
    return Math.min(1, bound / (norm(lanes) + 1e-6));
  }

  /** √Σ of the lanes, added in halves: lane i + lane i+8, the eight in halves again, and so on. */
  public static double norm(double[] lanes) {
    double even = ((lanes[0] + lanes[8]) + (lanes[4] + lanes[12])) + ((lanes[2] + lanes[10]) + (lanes[6] + lanes[14]));
    double odd = ((lanes[1] + lanes[9]) + (lanes[5] + lanes[13])) + ((lanes[3] + lanes[11]) + (lanes[7] + lanes[15]));
    return Math.sqrt(even + odd);
  }
}
