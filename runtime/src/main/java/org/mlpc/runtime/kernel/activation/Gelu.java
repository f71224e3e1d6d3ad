package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The Gaussian error linear unit z Φ(z) (Hendrycks and Gimpel, 2016), exact, by erf.
 */
public final class Gelu {

  static final double ROOT_HALF = 0.70710678118654752;
  /** 1/√(2π). */
  static final double DENSITY_AT_ZERO = 0.39894228040143268;

  private Gelu() {}

  /** a = z/2 (1 + erf(z/√2)); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorCurves.gelu(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = 0.5f * z[i] * (1 + Functions.erf(z[i] * (float) ROOT_HALF));
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = 0.5 * z[i] * (1 + Functions.erf(z[i] * ROOT_HALF));
    }
  }

  /** g ← g · (Φ(z) + z φ(z)), in place on the gradient. */
  public static void gradient(float[] z, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorSlopes.gelu(z, g, n) : 0;
    for (int i = done; i < n; i++) {
      float cumulative = 0.5f * (1 + Functions.erf(z[i] * (float) ROOT_HALF));
      float density = Functions.exp(-0.5f * z[i] * z[i]);
      g[i] *= Math.fma(z[i] * (float) DENSITY_AT_ZERO, density, cumulative);
    }
  }

  /** The same in float64. */
  public static void gradient(double[] z, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      double cumulative = 0.5 * (1 + Functions.erf(z[i] * ROOT_HALF));
      double density = Functions.exp(-0.5 * z[i] * z[i]);
      g[i] *= Math.fma(z[i] * DENSITY_AT_ZERO, density, cumulative);
    }
  }
}
