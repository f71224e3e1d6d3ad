package org.mlpc.runtime.kernel.activation;

import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.RowSums;

/**
 * The normalised exponential aₒ = e^zₒ / Σ e^zₖ over the columns of a row (Bridle, 1990). The greatest element is
 * taken off first; the sum has sixteen lanes, column modulo 16, added in halves.
 */
public final class Softmax {

  private Softmax() {}

  /** a = softmax z, row by row; padding of {@code a} becomes zero; {@code a} may be {@code z}. */
  public static void forward(float[] z, int rows, int n, float[] a) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      int row = r * stride;
      RowSums.exponentials(z, row, n, RowSums.max(z, row, n), a);
      float factor = 1 / RowSums.sum(a, row, n);
      for (int j = row; j < row + n; j++) {
        a[j] *= factor;
      }
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, int rows, int n, double[] a) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      int row = r * stride;
      RowSums.exponentials(z, row, n, RowSums.max(z, row, n), a);
      double factor = 1 / RowSums.sum(a, row, n);
      for (int j = row; j < row + n; j++) {
        a[j] *= factor;
      }
    }
  }

  /** g ← a ⊙ (g − Σ gₖ aₖ), row by row, in place on the gradient. */
  public static void gradient(float[] a, float[] g, int rows, int n) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      int row = r * stride;
      float dot = RowSums.dot(a, g, row, n);
      for (int j = row; j < row + n; j++) {
        g[j] = a[j] * (g[j] - dot);
      }
    }
  }

  /** The same in float64. */
  public static void gradient(double[] a, double[] g, int rows, int n) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      int row = r * stride;
      double dot = RowSums.dot(a, g, row, n);
      for (int j = row; j < row + n; j++) {
        g[j] = a[j] * (g[j] - dot);
      }
    }
  }
}
