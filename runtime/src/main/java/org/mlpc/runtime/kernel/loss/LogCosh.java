package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Panels;

/**
 * ln cosh(a − y), computed as |e| + ln(1 + e^−2|e|) − ln 2. {@code a} and {@code y} are rows of stride(n). The loss of
 * a row is a double; rows are added in order.
 */
public final class LogCosh {

  private static final double LN_2 = 0.69314718055994531;

  private LogCosh() {}

  /**
   * The sum of the rows' losses; writes ∂L/∂a, padding zero.
   *
   * @param scale multiplies loss and gradient: 1/n for the mean over outputs, 1 for their sum
   * @param g rows of stride(n), overwritten; may be {@code a}
   */
  public static double lossAndGradient(
      float[] a, float[] y, int rows, int n, double scale, float[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(a, y, r * Panels.stride(n), n, scale, g);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] a, double[] y, int rows, int n, double scale, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(a, y, r * Panels.stride(n), n, scale, g);
    }
    return loss;
  }

  /** {@link #lossAndGradient} with row r's loss and gradient multiplied by {@code rowWeight[r]}. */
  public static double lossAndGradient(
      float[] a, float[] y, int rows, int n, double scale, float[] rowWeight, float[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      int row = r * Panels.stride(n);
      loss += rowWeight[r] * row(a, y, row, n, scale, g);
      Rows.multiply(g, row, n, rowWeight[r]);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] a, double[] y, int rows, int n, double scale, double[] rowWeight, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      int row = r * Panels.stride(n);
      loss += rowWeight[r] * row(a, y, row, n, scale, g);
      Rows.multiply(g, row, n, rowWeight[r]);
    }
    return loss;
  }

  private static double row(float[] a, float[] y, int row, int n, double scale, float[] g) {
    float factor = (float) scale;
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      float error = a[j] - y[j];
      loss += Math.abs(error) + Functions.log1p(Functions.exp(-2 * Math.abs(error))) - LN_2;
      g[j] = factor * Functions.tanh(error);
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }

  private static double row(double[] a, double[] y, int row, int n, double scale, double[] g) {
    double factor = scale;
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      double error = a[j] - y[j];
      loss += Math.abs(error) + Functions.log1p(Functions.exp(-2 * Math.abs(error))) - LN_2;
      g[j] = factor * Functions.tanh(error);
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }
}
