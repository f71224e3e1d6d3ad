package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The self-normalising unit (Klambauer and others, 2017): λ z where z > 0, else λα(eᶻ − 1).
 */
public final class Selu {

  static final double LAMBDA = 1.0507009873554805;
  static final double ALPHA = 1.6732632423543772;

  private Selu() {}

  /** a = λ z where z > 0, else λα(eᶻ − 1); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorCurves.elu(z, a, n, (float) LAMBDA, (float) (LAMBDA * ALPHA)) : 0;
    for (int i = done; i < n; i++) {
      a[i] = z[i] > 0 ? (float) LAMBDA * z[i] : (float) (LAMBDA * ALPHA) * Functions.expm1(z[i]);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] > 0 ? LAMBDA * z[i] : LAMBDA * ALPHA * Functions.expm1(z[i]);
    }
  }

  /** g ← λ g where a > 0, else (a + λα) g, in place on the gradient. */
  public static void gradient(float[] a, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorDerivatives.elu(a, g, n, (float) LAMBDA, (float) (LAMBDA * ALPHA)) : 0;
    for (int i = done; i < n; i++) {
      g[i] = a[i] > 0 ? (float) LAMBDA * g[i] : (a[i] + (float) (LAMBDA * ALPHA)) * g[i];
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = a[i] > 0 ? LAMBDA * g[i] : (a[i] + LAMBDA * ALPHA) * g[i];
    }
  }
}
