package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;
import org.mlpc.runtime.kernel.Panels;

/**
 * The logistic function σ(z) = 1/(1 + e⁻ᶻ).
 */
public final class Sigmoid {

  private Sigmoid() {}

  /** a = σ(z); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = n >= Panels.WIDTH && Kernels.vector(n) ? VectorCurves.sigmoid(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = Functions.sigmoid(z[i]);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Functions.sigmoid(z[i]);
    }
  }

  /** g ← g · a(1 − a), in place on the gradient. */
  public static void gradient(float[] a, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorDerivatives.sigmoid(a, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = g[i] * (a[i] * (1 - a[i]));
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = g[i] * (a[i] * (1 - a[i]));
    }
  }
}
