package org.mlpc.runtime.kernel.normalization;

import org.mlpc.runtime.kernel.Panels;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015): every column is shifted and scaled to mean 0 and variance 1 over the
 * batch, then scaled by a weight and shifted by a bias. All sums run over rows 0, 1, ….
 */
public final class BatchNorm {

  private BatchNorm() {}

  /**
   * x̂ = (x − mean)/√(variance + ε), y = weight · x̂ + bias, with the batch's mean and biased variance; the running
   * statistics become momentum · running + (1 − momentum) · batch's, with the unbiased variance.
   *
   * @param rows at least 2
   * @param normalized x̂, rows of stride(n), for the way back; may be {@code x}
   * @param inverse padded(n) elements: 1/√(variance + ε), for the way back
   * @param mean padded(n) elements, scratch
   */
  public static void forward(
      float[] x, int rows, int n, float[] weight, float[] bias, double epsilon, double momentum,
      float[] runningMean, float[] runningVariance, float[] normalized, float[] inverse, float[] mean, float[] y) {
    int stride = Panels.stride(n);
    int width = Panels.padded(n);
    float share = (float) (1.0 / rows);
    columnMeans(x, rows, n, mean);
    for (int j = 0; j < width; j++) {
      inverse[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        float deviation = x[r * stride + j] - mean[j];
        normalized[r * stride + j] = deviation;
        inverse[j] = Math.fma(deviation, deviation, inverse[j]);
      }
    }
    float keep = (float) momentum;
    float take = (float) (1 - momentum);
    float unbiased = (float) (1.0 / (rows - 1));
    for (int j = 0; j < width; j++) {
      runningMean[j] = Math.fma(take, mean[j], keep * runningMean[j]);
      runningVariance[j] = Math.fma(take, inverse[j] * unbiased, keep * runningVariance[j]);
      inverse[j] = 1 / (float) Math.sqrt(Math.fma(inverse[j], share, (float) epsilon));
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        float hat = normalized[r * stride + j] * inverse[j];
        normalized[r * stride + j] = hat;
        y[r * stride + j] = Math.fma(hat, weight[j], bias[j]);
      }
    }
  }

  /** The same in float64. */
  public static void forward(
      double[] x, int rows, int n, double[] weight, double[] bias, double epsilon, double momentum,
      double[] runningMean, double[] runningVariance, double[] normalized, double[] inverse, double[] mean,
      double[] y) {
    int stride = Panels.stride(n);
    int width = Panels.padded(n);
    double share = (1.0 / rows);
    columnMeans(x, rows, n, mean);
    for (int j = 0; j < width; j++) {
      inverse[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        double deviation = x[r * stride + j] - mean[j];
        normalized[r * stride + j] = deviation;
        inverse[j] = Math.fma(deviation, deviation, inverse[j]);
      }
    }
    double keep = momentum;
    double take = (1 - momentum);
    double unbiased = (1.0 / (rows - 1));
    for (int j = 0; j < width; j++) {
      runningMean[j] = Math.fma(take, mean[j], keep * runningMean[j]);
      runningVariance[j] = Math.fma(take, inverse[j] * unbiased, keep * runningVariance[j]);
      inverse[j] = 1 / Math.sqrt(Math.fma(inverse[j], share, epsilon));
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        double hat = normalized[r * stride + j] * inverse[j];
        normalized[r * stride + j] = hat;
        y[r * stride + j] = Math.fma(hat, weight[j], bias[j]);
      }
    }
  }

  /** Prediction: y = weight · (x − mean)/√(variance + ε) + bias with the running statistics; y may be x. */
  public static void predict(
      float[] x, int rows, int n, float[] weight, float[] bias, double epsilon,
      float[] runningMean, float[] runningVariance, float[] y) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < Panels.padded(n); j++) {
        float inverse = 1 / (float) Math.sqrt(runningVariance[j] + (float) epsilon);
        y[r * stride + j] = Math.fma((x[r * stride + j] - runningMean[j]) * inverse, weight[j], bias[j]);
      }
    }
  }

  /** The same in float64. */
  public static void predict(
      double[] x, int rows, int n, double[] weight, double[] bias, double epsilon,
      double[] runningMean, double[] runningVariance, double[] y) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < Panels.padded(n); j++) {
        double inverse = 1 / Math.sqrt(runningVariance[j] + epsilon);
        y[r * stride + j] = Math.fma((x[r * stride + j] - runningMean[j]) * inverse, weight[j], bias[j]);
      }
    }
  }

  /**
   * ∂L/∂weight = Σ g x̂ and ∂L/∂bias = Σ g, overwriting, then g ← weight/√(variance + ε) · (g − mean of g − x̂ ·
   * mean of g x̂), in place on the gradient.
   */
  public static void gradient(
      float[] normalized, float[] g, int rows, int n, float[] weight, float[] inverse,
      float[] gWeight, float[] gBias) {
    Affine.gradient(normalized, g, rows, n, gWeight, gBias);
    int stride = Panels.stride(n);
    float share = (float) (1.0 / rows);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < Panels.padded(n); j++) {
        float centered = Math.fma(-gBias[j], share, g[r * stride + j]);
        float residue = Math.fma(-normalized[r * stride + j], gWeight[j] * share, centered);
        g[r * stride + j] = weight[j] * inverse[j] * residue;
      }
    }
  }

  /** The same in float64. */
  public static void gradient(
      double[] normalized, double[] g, int rows, int n, double[] weight, double[] inverse,
      double[] gWeight, double[] gBias) {
    Affine.gradient(normalized, g, rows, n, gWeight, gBias);
    int stride = Panels.stride(n);
    double share = (1.0 / rows);
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < Panels.padded(n); j++) {
        double centered = Math.fma(-gBias[j], share, g[r * stride + j]);
        double residue = Math.fma(-normalized[r * stride + j], gWeight[j] * share, centered);
        g[r * stride + j] = weight[j] * inverse[j] * residue;
      }
    }
  }

  private static void columnMeans(float[] x, int rows, int n, float[] mean) {
    int stride = Panels.stride(n);
    int width = Panels.padded(n);
    for (int j = 0; j < width; j++) {
      mean[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        mean[j] += x[r * stride + j];
      }
    }
    float share = (float) (1.0 / rows);
    for (int j = 0; j < width; j++) {
      mean[j] *= share;
    }
  }

  private static void columnMeans(double[] x, int rows, int n, double[] mean) {
    int stride = Panels.stride(n);
    int width = Panels.padded(n);
    for (int j = 0; j < width; j++) {
      mean[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        mean[j] += x[r * stride + j];
      }
    }
    double share = (1.0 / rows);
    for (int j = 0; j < width; j++) {
      mean[j] *= share;
    }
  }
}
