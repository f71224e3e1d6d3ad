package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The inverse tangent.
 */
public final class Arctan {

  private Arctan() {}

  /** a = tan⁻¹ z; {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorCurves.arctan(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = Functions.arctan(z[i]);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Functions.arctan(z[i]);
    }
  }

  /** g ← g / (z² + 1), in place on the gradient. */
  public static void gradient(float[] z, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorDerivatives.arctan(z, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = g[i] / Math.fma(z[i], z[i], 1);
    }
  }

  /** The same in float64. */
  public static void gradient(double[] z, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = g[i] / Math.fma(z[i], z[i], 1);
    }
  }
}
