package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Kernels;

/**
 * The unit z/(1 + |z|) (Bergstra and others, 2009).
 */
public final class Softsign {

  private Softsign() {}

  /** a = z/(1 + |z|); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorActivations.softsign(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = z[i] / (1 + Math.abs(z[i]));
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] / (1 + Math.abs(z[i]));
    }
  }

  /** g ← g / (1 + |z|)², in place on the gradient. */
  public static void gradient(float[] z, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorDerivatives.softsign(z, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = g[i] / ((1 + Math.abs(z[i])) * (1 + Math.abs(z[i])));
    }
  }

  /** The same in float64. */
  public static void gradient(double[] z, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = g[i] / ((1 + Math.abs(z[i])) * (1 + Math.abs(z[i])));
    }
  }
}
