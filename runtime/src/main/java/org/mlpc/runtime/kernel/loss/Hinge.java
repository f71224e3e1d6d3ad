package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Panels;

/**
 * The hinge max(0, 1 − t z) for targets y of 0 or 1, t = 2y − 1 (Cortes and Vapnik, 1995). {@code a} and {@code y} are
 * rows of stride(n). The loss of a row is a double; rows are added in order.
 */
public final class Hinge {

  private Hinge() {}

  /**
   * The sum of the rows' losses; writes ∂L/∂z, padding zero.
   *
   * @param scale multiplies loss and gradient: 1/n for the mean over outputs, 1 for their sum
   * @param g rows of stride(n), overwritten; may be {@code z}
   */
  public static double lossAndGradient(
      float[] z, float[] y, int rows, int n, double scale, float[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(z, y, r * Panels.stride(n), n, scale, g);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] z, double[] y, int rows, int n, double scale, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(z, y, r * Panels.stride(n), n, scale, g);
    }
    return loss;
  }

  /** {@link #lossAndGradient} with row r's loss and gradient multiplied by {@code rowWeight[r]}. */
  public static double lossAndGradient(
      float[] z, float[] y, int rows, int n, double scale, float[] rowWeight, float[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      int row = r * Panels.stride(n);
      loss += rowWeight[r] * row(z, y, row, n, scale, g);
      Rows.multiply(g, row, n, rowWeight[r]);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] z, double[] y, int rows, int n, double scale, double[] rowWeight, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      int row = r * Panels.stride(n);
      loss += rowWeight[r] * row(z, y, row, n, scale, g);
      Rows.multiply(g, row, n, rowWeight[r]);
    }
    return loss;
  }

  private static double row(float[] z, float[] y, int row, int n, double scale, float[] g) {
    float factor = (float) scale;
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      float t = 2 * y[j] - 1;
      float margin = 1 - t * z[j];
      loss += Math.max(0, margin);
      g[j] = margin > 0 ? -factor * t : 0;
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }

  private static double row(double[] z, double[] y, int row, int n, double scale, double[] g) {
    double factor = scale;
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      double t = 2 * y[j] - 1;
      double margin = 1 - t * z[j];
      loss += Math.max(0, margin);
      g[j] = margin > 0 ? -factor * t : 0;
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }
}
