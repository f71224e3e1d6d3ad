package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The exponential linear unit (Clevert, Unterthiner and Hochreiter, 2016): z where z > 0, else α(eᶻ − 1).
 */
public final class Elu {

  private Elu() {}

  /** a = z where z > 0, else α(eᶻ − 1); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n, float alpha) {
    int done = Kernels.vector(n) ? VectorCurves.elu(z, a, n, 1, alpha) : 0;
    for (int i = done; i < n; i++) {
      a[i] = z[i] > 0 ? z[i] : alpha * Functions.expm1(z[i]);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n, double alpha) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] > 0 ? z[i] : alpha * Functions.expm1(z[i]);
    }
  }

  /** g ← g where a > 0, else (a + α) g, in place on the gradient. */
  public static void gradient(float[] a, float[] g, int n, float alpha) {
    int done = Kernels.vector(n) ? VectorDerivatives.elu(a, g, n, 1, alpha) : 0;
    for (int i = done; i < n; i++) {
      g[i] = a[i] > 0 ? g[i] : (a[i] + alpha) * g[i];
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int n, double alpha) {
    for (int i = 0; i < n; i++) {
      g[i] = a[i] > 0 ? g[i] : (a[i] + alpha) * g[i];
    }
  }
}
