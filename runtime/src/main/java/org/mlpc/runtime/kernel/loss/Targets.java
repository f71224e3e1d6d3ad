package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Panels;

/**
 * Targets of classes: smoothing, and the weight that a row gets from its class.
 */
public final class Targets {

  private Targets() {}

  /** y ← (1 − s) y + s/n in place: label smoothing of one of n classes (Szegedy and others, 2016). */
  public static void smooth(float[] y, int rows, int n, double s) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = r * stride; j < r * stride + n; j++) {
        y[j] = (float) ((1 - s) * y[j] + s / n);
      }
    }
  }

  /** The same in float64. */
  public static void smooth(double[] y, int rows, int n, double s) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = r * stride; j < r * stride + n; j++) {
        y[j] = ((1 - s) * y[j] + s / n);
      }
    }
  }

  /** y ← (1 − s) y + s/2 in place: the smoothing of answers 0 or 1, each of two classes, no and yes. */
  public static void smoothBinary(float[] y, int rows, int n, double s) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = r * stride; j < r * stride + n; j++) {
        y[j] = (float) ((1 - s) * y[j] + s / 2);
      }
    }
  }

  /** The same in float64. */
  public static void smoothBinary(double[] y, int rows, int n, double s) {
    int stride = Panels.stride(n);
    for (int r = 0; r < rows; r++) {
      for (int j = r * stride; j < r * stride + n; j++) {
        y[j] = (1 - s) * y[j] + s / 2;
      }
    }
  }

  /**
   * Writes the weight of each row's class, Σ yⱼ weightⱼ, for one-hot targets (before {@link #smooth}); returns their
   * sum.
   *
   * @param weight n elements, one a class
   */
  public static double classWeights(float[] y, int rows, int n, float[] weight, float[] rowWeight) {
    int stride = Panels.stride(n);
    double total = 0;
    for (int r = 0; r < rows; r++) {
      float sum = 0;
      for (int j = 0; j < n; j++) {
        sum = Math.fma(y[r * stride + j], weight[j], sum);
      }
      rowWeight[r] = sum;
      total += sum;
    }
    return total;
  }

  /** The same in float64. */
  public static double classWeights(double[] y, int rows, int n, double[] weight, double[] rowWeight) {
    int stride = Panels.stride(n);
    double total = 0;
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum = Math.fma(y[r * stride + j], weight[j], sum);
      }
      rowWeight[r] = sum;
      total += sum;
    }
    return total;
  }

  /** The same for one output of 0 or 1: {@code weight[0]} where y = 0, {@code weight[1]} where y = 1. */
  public static double binaryWeights(float[] y, int rows, float[] weight, float[] rowWeight) {
    int stride = Panels.stride(1);
    double total = 0;
    for (int r = 0; r < rows; r++) {
      rowWeight[r] = y[r * stride] > 0 ? weight[1] : weight[0];
      total += rowWeight[r];
    }
    return total;
  }

  /** The same in float64. */
  public static double binaryWeights(double[] y, int rows, double[] weight, double[] rowWeight) {
    int stride = Panels.stride(1);
    double total = 0;
    for (int r = 0; r < rows; r++) {
      rowWeight[r] = y[r * stride] > 0 ? weight[1] : weight[0];
      total += rowWeight[r];
    }
    return total;
  }
}
