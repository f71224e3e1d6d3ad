package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Kernels;

/**
 * The piecewise linear sigmoid clip(z/6 + ½, 0, 1) (Courbariaux and others, 2015).
 */
public final class HardSigmoid {

  private HardSigmoid() {}

  /** a = clip(z/6 + ½, 0, 1); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorActivations.hardSigmoid(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = Math.max(0, Math.min(1, Math.fma(z[i], (float) (1 / 6.0), 0.5f)));
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Math.max(0, Math.min(1, Math.fma(z[i], 1 / 6.0, 0.5)));
    }
  }

  /** g ← g/6 where {@code 0 < a < 1}, else 0, in place on the gradient. */
  public static void gradient(float[] a, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorDerivatives.hardSigmoid(a, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = a[i] > 0 && a[i] < 1 ? g[i] * (float) (1 / 6.0) : 0;
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = a[i] > 0 && a[i] < 1 ? g[i] * 1 / 6.0 : 0;
    }
  }
}
