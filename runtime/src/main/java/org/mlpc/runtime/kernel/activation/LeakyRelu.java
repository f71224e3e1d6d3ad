package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Kernels;

/**
 * The leaky rectifier (Maas, Hannun and Ng, 2013): z where z > 0, else slope · z.
 */
public final class LeakyRelu {

  private LeakyRelu() {}

  /** a = z where z > 0, else slope · z; {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n, float slope) {
    int done = Kernels.vector(n) ? VectorActivations.leakyRelu(z, a, n, slope) : 0;
    for (int i = done; i < n; i++) {
      a[i] = z[i] > 0 ? z[i] : slope * z[i];
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n, double slope) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] > 0 ? z[i] : slope * z[i];
    }
  }

  /** g ← g where a > 0, else slope · g (slope not negative), in place on the gradient. */
  public static void gradient(float[] a, float[] g, int n, float slope) {
    int done = Kernels.vector(n) ? VectorDerivatives.leakyRelu(a, g, n, slope) : 0;
    for (int i = done; i < n; i++) {
      g[i] = a[i] > 0 ? g[i] : slope * g[i];
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int n, double slope) {
    for (int i = 0; i < n; i++) {
      g[i] = a[i] > 0 ? g[i] : slope * g[i];
    }
  }
}
