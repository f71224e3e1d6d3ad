package org.mlpc.runtime.kernel.normalization;

import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.RowSums;

/**
 * Group normalisation (Wu and He, 2018): the columns of a row fall into groups side by side, each shifted and scaled
 * to mean 0 and variance 1, then scaled by a weight and shifted by a bias a column. With one group it is layer
 * normalisation (Ba, Kiros and Hinton, 2016). Sums along a row are those of {@link RowSums}.
 */
public final class GroupNorm {

  private GroupNorm() {}

  /**
   * x̂ = (x − mean)/√(variance + ε) over each group of each row, biased; y = weight · x̂ + bias.
   *
   * @param groups a divisor of n
   * @param normalized x̂, rows of stride(n), for the way back; may be {@code x}
   * @param inverse rows · groups elements: 1/√(variance + ε), for the way back
   * @param y rows of stride(n), padding zero; may be {@code normalized} where there is no way back
   */
  public static void forward(
      float[] x, int rows, int n, int groups, float[] weight, float[] bias, double epsilon,
      float[] normalized, float[] inverse, float[] y) {
    int size = n / groups;
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < groups; k++) {
        inverse[r * groups + k] = normalize(x, r * stride + k * size, size, epsilon, normalized);
      }
      for (int j = 0; j < Panels.padded(n); j++) {
        int i = r * stride + j;
        normalized[i] = j < n ? normalized[i] : 0;
        y[i] = Math.fma(normalized[i], weight[j], bias[j]);
      }
    }
  }

  /** The same in float64. */
  public static void forward(
      double[] x, int rows, int n, int groups, double[] weight, double[] bias, double epsilon,
      double[] normalized, double[] inverse, double[] y) {
    int size = n / groups;
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < groups; k++) {
        inverse[r * groups + k] = normalize(x, r * stride + k * size, size, epsilon, normalized);
      }
      for (int j = 0; j < Panels.padded(n); j++) {
        int i = r * stride + j;
        normalized[i] = j < n ? normalized[i] : 0;
        y[i] = Math.fma(normalized[i], weight[j], bias[j]);
      }
    }
  }

  /**
   * ∂L/∂weight = Σ g x̂ and ∂L/∂bias = Σ g, overwriting, then with h = weight · g over each group g ← (h − mean of h
   * − x̂ · mean of h x̂)/√(variance + ε), in place on the gradient.
   */
  public static void gradient(
      float[] normalized, float[] g, int rows, int n, int groups, float[] weight, float[] inverse,
      float[] gWeight, float[] gBias) {
    Affine.gradient(normalized, g, rows, n, gWeight, gBias);
    int size = n / groups;
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        g[r * stride + j] *= weight[j];
      }
      for (int k = 0; k < groups; k++) {
        backThroughGroup(normalized, g, r * stride + k * size, size, inverse[r * groups + k]);
      }
    }
  }

  /** The same in float64. */
  public static void gradient(
      double[] normalized, double[] g, int rows, int n, int groups, double[] weight, double[] inverse,
      double[] gWeight, double[] gBias) {
    Affine.gradient(normalized, g, rows, n, gWeight, gBias);
    int size = n / groups;
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < n; j++) {
        g[r * stride + j] *= weight[j];
      }
      for (int k = 0; k < groups; k++) {
        backThroughGroup(normalized, g, r * stride + k * size, size, inverse[r * groups + k]);
      }
    }
  }

  private static float normalize(float[] x, int from, int size, double epsilon, float[] normalized) {
    float mean = RowSums.sum(x, from, size) / size;
    for (int j = from; j < from + size; j++) {
      normalized[j] = x[j] - mean;
    }
    float variance = RowSums.dot(normalized, normalized, from, size) / size;
    float inverse = 1 / (float) Math.sqrt(variance + (float) epsilon);
    for (int j = from; j < from + size; j++) {
      normalized[j] *= inverse;
    }
    return inverse;
  }

  private static double normalize(double[] x, int from, int size, double epsilon, double[] normalized) {
    double mean = RowSums.sum(x, from, size) / size;
    for (int j = from; j < from + size; j++) {
      normalized[j] = x[j] - mean;
    }
    double variance = RowSums.dot(normalized, normalized, from, size) / size;
    double inverse = 1 / Math.sqrt(variance + epsilon);
    for (int j = from; j < from + size; j++) {
      normalized[j] *= inverse;
    }
    return inverse;
  }

  private static void backThroughGroup(float[] normalized, float[] g, int from, int size, float inverse) {
    float mean = RowSums.sum(g, from, size) / size;
    float slope = RowSums.dot(normalized, g, from, size) / size;
    for (int j = from; j < from + size; j++) {
      g[j] = inverse * Math.fma(-normalized[j], slope, g[j] - mean);
    }
  }

  private static void backThroughGroup(double[] normalized, double[] g, int from, int size, double inverse) {
    double mean = RowSums.sum(g, from, size) / size;
    double slope = RowSums.dot(normalized, g, from, size) / size;
    for (int j = from; j < from + size; j++) {
      g[j] = inverse * Math.fma(-normalized[j], slope, g[j] - mean);
    }
  }
}
