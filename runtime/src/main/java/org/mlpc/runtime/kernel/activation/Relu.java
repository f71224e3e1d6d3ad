package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Kernels;

/**
 * The rectified linear unit max(z, 0) (Nair and Hinton, 2010); its derivative at 0 is 0.
 */
public final class Relu {

  private Relu() {}

  /** a = max(z, 0); NaN passes; {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    int done = Kernels.vector(n) ? VectorActivations.relu(z, a, n) : 0;
    for (int i = done; i < n; i++) {
      a[i] = Math.max(z[i], 0);
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = Math.max(z[i], 0);
    }
  }

  /** g ← g where a > 0, else 0, in place on the gradient. */
  public static void gradient(float[] a, float[] g, int n) {
    int done = Kernels.vector(n) ? VectorDerivatives.relu(a, g, n) : 0;
    for (int i = done; i < n; i++) {
      g[i] = a[i] > 0 ? g[i] : 0;
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] = a[i] > 0 ? g[i] : 0;
    }
  }
}
