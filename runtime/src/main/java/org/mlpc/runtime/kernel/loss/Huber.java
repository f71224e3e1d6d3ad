package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Panels;

/**
 * Huber's loss (1964): ½e² where |e| ≤ δ, else δ(|e| − ½δ), with e = a − y. {@code a} and {@code y} are rows of
 * stride(n). The loss of a row is a double; rows are added in order.
 */
public final class Huber {

  private Huber() {}

  /**
   * The sum of the rows' losses; writes ∂L/∂a, padding zero.
   *
   * @param scale multiplies loss and gradient: 1/n for the mean over outputs, 1 for their sum
   * @param g rows of stride(n), overwritten; may be {@code a}
   */
  public static double lossAndGradient(
      float[] a, float[] y, int rows, int n, double scale, double delta, float[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(a, y, r * Panels.stride(n), n, scale, delta, g);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] a, double[] y, int rows, int n, double scale, double delta, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(a, y, r * Panels.stride(n), n, scale, delta, g);
    }
    return loss;
  }

  /** {@link #lossAndGradient} with row r's loss and gradient multiplied by {@code rowWeight[r]}. */
  public static double lossAndGradient(
      float[] a, float[] y, int rows, int n, double scale, double delta, float[] rowWeight, float[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      int row = r * Panels.stride(n);
      loss += rowWeight[r] * row(a, y, row, n, scale, delta, g);
      Rows.multiply(g, row, n, rowWeight[r]);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] a, double[] y, int rows, int n, double scale, double delta, double[] rowWeight, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      int row = r * Panels.stride(n);
      loss += rowWeight[r] * row(a, y, row, n, scale, delta, g);
      Rows.multiply(g, row, n, rowWeight[r]);
    }
    return loss;
  }

  private static double row(float[] a, float[] y, int row, int n, double scale, double delta, float[] g) {
    float factor = (float) scale;
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      double error = (double) a[j] - y[j];
      loss += Math.abs(error) <= delta ? 0.5 * error * error : delta * (Math.abs(error) - 0.5 * delta);
      g[j] = factor * Math.max(-(float) delta, Math.min((float) delta, a[j] - y[j]));
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }

  private static double row(double[] a, double[] y, int row, int n, double scale, double delta, double[] g) {
    double factor = scale;
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      double error = a[j] - y[j];
      loss += Math.abs(error) <= delta ? 0.5 * error * error : delta * (Math.abs(error) - 0.5 * delta);
      g[j] = factor * Math.max(-delta, Math.min(delta, a[j] - y[j]));
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }
}
