package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Panels;

/**
 * What the losses share: targets, weights and padding, row by row.
 */
final class Rows {

  private Rows() {}

  /** Zeroes the columns from n to padded(n) of the row that begins at {@code row}. */
  static void clearPadding(float[] g, int row, int n) {
    for (int j = row + n; j < row + Panels.padded(n); j++) {
      g[j] = 0;
    }
  }

  /** The same in float64. */
  static void clearPadding(double[] g, int row, int n) {
    for (int j = row + n; j < row + Panels.padded(n); j++) {
      g[j] = 0;
    }
  }

  /** Multiplies n elements. */
  static void multiply(float[] g, int row, int n, float factor) {
    for (int j = row; j < row + n; j++) {
      g[j] *= factor;
    }
  }

  /** The same in float64. */
  static void multiply(double[] g, int row, int n, double factor) {
    for (int j = row; j < row + n; j++) {
      g[j] *= factor;
    }
  }
}
