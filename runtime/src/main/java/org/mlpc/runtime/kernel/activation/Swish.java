package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;

/**
 * The unit z σ(z) (Ramachandran, Zoph and Le, 2017), also called SiLU.
 */
public final class Swish {

  private Swish() {}

  /** a = z σ(z); {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorCurves.swish(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = z[i] * Functions.sigmoid(z[i]);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] * Functions.sigmoid(z[i]);
    }
  }

  /** g ← g · (s + z s(1 − s)) with s = σ(z), in place on the gradient. */
  public static void gradient(float[] z, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorSlopes.swish(z, g, n) : 0;
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
    float s = Functions.sigmoid(z);
    return Math.fma(z * s, 1 - s, s);
  }

  private static double derivative(double z) {
    double s = Functions.sigmoid(z);
    return Math.fma(z * s, 1 - s, s);
  }
}
