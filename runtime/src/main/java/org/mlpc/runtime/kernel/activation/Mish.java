package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The unit z tanh(ln(1 + eᶻ)) (Misra, 2019).
 */
public final class Mish {

  private Mish() {}

  /** a = z tanh(ln(1 + eᶻ)); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorCurves.mish(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = z[i] * Functions.tanh(Functions.softplus(z[i]));
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] * Functions.tanh(Functions.softplus(z[i]));
    }
  }

  /** g ← g · (t + z σ(z)(1 − t²)) with t = tanh(ln(1 + eᶻ)), in place on the gradient. */
  public static void gradient(float[] z, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorSlopes.mish(z, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = g[i] * derivative(z[i]);
    }
  }

  /** The same in float64. */
  public static void gradient(double[] z, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = g[i] * derivative(z[i]);
    }
  }

  private static float derivative(float z) {
    float t = Functions.tanh(Functions.softplus(z));
    return Math.fma(z * Functions.sigmoid(z), Math.fma(-t, t, 1), t);
  }

  private static double derivative(double z) {
    double t = Functions.tanh(Functions.softplus(z));
    return Math.fma(z * Functions.sigmoid(z), Math.fma(-t, t, 1), t);
  }
}
