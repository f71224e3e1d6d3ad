package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Functions;
import org.mlpc.runtime.kernel.Kernels;
import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.RowSums;

/**
 * Softmax and cross-entropy together, from logits z: −Σ yₒ ln aₒ with a = softmax z; the gradient is a − y for targets
 * that sum to 1 (one class, or smoothed). {@code z} and {@code y} are rows of stride(n). The loss of a row is a
 * double; rows are added in order. In float an output that is less than e⁻⁵⁵ times the greatest counts as 0 in the
 * gradient.
 */
public final class SoftmaxCrossEntropy {

  /**
   * How far a logit may lie below the greatest to count. Far below float's precision; left as they are, the outputs of a
   * network that is sure would make denormal numbers of most products of the gradients, at which processors are slow.
   */
  static final float REACH = 55;

  private SoftmaxCrossEntropy() {}

  /**
   * The sum of the rows' losses; writes ∂L/∂z, padding zero.
   *
   * @param scale multiplies loss and gradient
   * @param g rows of stride(n), overwritten; not {@code z}
   */
  public static double lossAndGradient(
      float[] z, float[] y, int rows, int n, double scale, float[] g) {
    double loss = 0;
    int r = 0;
    if (n <= Rows.COLUMNS && Kernels.vector(rows * n)) {
      for (; r <= rows - Rows.BLOCK; r += Rows.BLOCK) {
        loss = VectorSoftmaxCrossEntropy.block(z, y, r * Rows.COLUMNS, n, scale, g, loss);
      }
    }
    for (; r < rows; r++) {
      loss += row(z, y, r * Panels.stride(n), n, scale, (float) scale, g);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] z, double[] y, int rows, int n, double scale, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(z, y, r * Panels.stride(n), n, scale, scale, g);
    }
    return loss;
  }

  /** {@link #lossAndGradient} with row r's loss and gradient multiplied by {@code rowWeight[r]}. */
  public static double lossAndGradient(
      float[] z, float[] y, int rows, int n, double scale, float[] rowWeight, float[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(z, y, r * Panels.stride(n), n, scale * rowWeight[r], (float) scale * rowWeight[r], g);
    }
    return loss;
  }

  /** The same in float64. */
  public static double lossAndGradient(
      double[] z, double[] y, int rows, int n, double scale, double[] rowWeight, double[] g) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      loss += row(z, y, r * Panels.stride(n), n, scale * rowWeight[r], scale * rowWeight[r], g);
    }
    return loss;
  }

  private static double row(
      float[] z, float[] y, int row, int n, double scale, float factor, float[] g) {
    float max = RowSums.max(z, row, n);
    RowSums.exponentials(z, row, n, max, g);
    float sum = RowSums.sum(g, row, n);
    float inverse = 1 / sum;
    double logSum = max + (double) Functions.log(sum);
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      loss += y[j] * (logSum - z[j]);
      float exponential = max - z[j] > REACH ? 0 : g[j];
      g[j] = factor * Math.fma(exponential, inverse, -y[j]);
    }
    return scale * loss;
  }

  private static double row(
      double[] z, double[] y, int row, int n, double scale, double factor, double[] g) {
    double max = RowSums.max(z, row, n);
    RowSums.exponentials(z, row, n, max, g);
    double sum = RowSums.sum(g, row, n);
    double inverse = 1 / sum;
    double logSum = max + Functions.log(sum);
    double loss = 0;
    for (int j = row; j < row + n; j++) {
      loss += y[j] * (logSum - z[j]);
      g[j] = factor * Math.fma(g[j], inverse, -y[j]);
    }
    return scale * loss;
  }
}
