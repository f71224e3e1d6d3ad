package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;
import org.mlpc.runtime.kernel.Panels;

/**
 * Sigmoid and binary cross-entropy together, from logits z: −(y ln σ(z) + (1 − y) ln(1 − σ(z))), computed as max(z, 0)
 * − z y + ln(1 + e^−|z|); the gradient is σ(z) − y. {@code a} and {@code y} are rows of stride(n). The loss of a row
 * is a double; rows are added in order.
 */
public final class SigmoidCrossEntropy {

  private SigmoidCrossEntropy() {}

  /**
   * The sum of the rows' losses; writes ∂L/∂z, padding zero.
   *
   * @param scale multiplies loss and gradient: 1/n for the mean over outputs, 1 for their sum
   * @param g rows of stride(n), overwritten; may be {@code z}
   */
  public static double lossAndGradient(
      float[] z, float[] y, int rows, int n, double scale, float[] g) {
    double loss = 0;
    int r = 0;
    if (n <= Rows.COLUMNS && g != z && Kernels.vector(rows * n)) {
      for (; r <= rows - Rows.BLOCK; r += Rows.BLOCK) {
        loss = VectorSigmoidCrossEntropy.block(z, y, r * Rows.COLUMNS, n, scale, g, loss);
      }
    }
    for (; r < rows; r++) {
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
      loss += Functions.softplus(z[j]) - (double) z[j] * y[j];
      g[j] = factor * (Functions.sigmoid(z[j]) - y[j]);
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }

  private static double row(double[] z, double[] y, int row, int n, double scale, double[] g) {
    double factor = scale;
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      loss += Functions.softplus(z[j]) - z[j] * y[j];
      g[j] = factor * (Functions.sigmoid(z[j]) - y[j]);
    }
    Rows.clearPadding(g, row, n);
    return scale * loss;
  }
}
