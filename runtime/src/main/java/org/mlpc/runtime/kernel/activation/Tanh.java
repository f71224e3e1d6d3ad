package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The hyperbolic tangent.
 */
public final class Tanh {

  private Tanh() {}

  /** a = tanh z; {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorCurves.tanh(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = Functions.tanh(z[i]);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Functions.tanh(z[i]);
    }
  }

  /** g ← g · (1 − a²), in place on the gradient. */
  public static void gradient(float[] a, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorDerivatives.tanh(a, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = g[i] * Math.fma(-a[i], a[i], 1);
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = g[i] * Math.fma(-a[i], a[i], 1);
    }
  }
}
