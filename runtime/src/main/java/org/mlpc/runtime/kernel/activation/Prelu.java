package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Panels;

/**
 * The parametric rectifier (He, Zhang, Ren and Sun, 2015): z where z > 0, else slope · z, with a learnt slope: one for
 * the layer, or one a unit.
 */
public final class Prelu {

  private Prelu() {}

  /**
   * a = z where z > 0, else slope · z.
   *
   * @param slope one element for the layer, or padded(n) of them, one a unit ({@code perUnit})
   */
  public static void forward(float[] z, int rows, int n, float[] slope, boolean perUnit, float[] a) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        float value = z[r * stride + j];
        a[r * stride + j] = value > 0 ? value : slope[perUnit ? j : 0] * value;
      }
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, int rows, int n, double[] slope, boolean perUnit, double[] a) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        double value = z[r * stride + j];
        a[r * stride + j] = value > 0 ? value : slope[perUnit ? j : 0] * value;
      }
    }
  }

  /**
   * ∂L/∂slope = Σ g z where z ≤ 0, overwriting {@code gradient}: over rows 0, 1, … of each unit, then, for one
   * slope, over units 0, 1, …. To be called before {@link #gradient}.
   *
   * @param sums padded(n) elements: the gradient of each unit
   */
  public static void slopeGradient(float[] z, float[] g, int rows, int n, float[] sums) {
    int stride = Panels.stride(n);
    for (int j = 0; j < Panels.padded(n); j++) {
      sums[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        float value = z[r * stride + j];
        sums[j] = value > 0 ? sums[j] : Math.fma(g[r * stride + j], value, sums[j]);
      }
    }
  }

  /** The same in float64. */
  public static void slopeGradient(double[] z, double[] g, int rows, int n, double[] sums) {
    int stride = Panels.stride(n);
    for (int j = 0; j < Panels.padded(n); j++) {
      sums[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        double value = z[r * stride + j];
        sums[j] = value > 0 ? sums[j] : Math.fma(g[r * stride + j], value, sums[j]);
      }
    }
  }

  /** The sum over units 0, 1, …: the gradient of a slope that the whole layer shares. */
  public static float shared(float[] sums, int n) {
    float sum = 0;
    for (int j = 0; j < n; j++) {
      sum += sums[j];
    }
    return sum;
  }

  /** The same in float64. */
  public static double shared(double[] sums, int n) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += sums[j];
    }
    return sum;
  }

  /** g ← g where z > 0, else slope · g, in place on the gradient. */
  public static void gradient(float[] z, float[] g, int rows, int n, float[] slope, boolean perUnit) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        int i = r * stride + j;
        g[i] = z[i] > 0 ? g[i] : slope[perUnit ? j : 0] * g[i];
      }
    }
  }

  /** The same in float64. */
  public static void gradient(double[] z, double[] g, int rows, int n, double[] slope, boolean perUnit) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        int i = r * stride + j;
        g[i] = z[i] > 0 ? g[i] : slope[perUnit ? j : 0] * g[i];
      }
    }
  }
}
