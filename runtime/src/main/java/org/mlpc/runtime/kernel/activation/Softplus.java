package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The smooth rectifier ln(1 + eᶻ) (Dugas and others, 2001).
 */
public final class Softplus {

  private Softplus() {}

  /** a = ln(1 + eᶻ); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorCurves.softplus(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = Functions.softplus(z[i]);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Functions.softplus(z[i]);
    }
  }

  /** g ← g · σ(z), in place on the gradient. */
  public static void gradient(float[] z, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorSlopes.softplus(z, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = g[i] * Functions.sigmoid(z[i]);
    }
  }

  /** The same in float64. */
  public static void gradient(double[] z, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = g[i] * Functions.sigmoid(z[i]);
    }
  }
}
