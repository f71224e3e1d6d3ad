package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Panels;

/**
 * What the losses share: padding and weights, row by row; and blocks of sixteen rows of at most sixteen columns, turned
 * so that a vector holds one column of many rows: where rows are short, vectors along them would be half empty, and
 * every sum along a row would wait for itself. Turned, element (row, column) lies at {@code column · 16 + row}.
 */
final class Rows {

  /** Rows of a block. */
  static final int BLOCK = Panels.WIDTH;

  /** The most columns of a block. */
  static final int COLUMNS = Panels.WIDTH;

  private Rows() {}

  /**
   * Copies the first n columns of a block, which begins at element {@code at}, turned: into the thread's buffer, so that
   * no pass may come between that needs it for itself.
   */
  static void turn(float[] from, int at, int n, float[] turned) {
    for (int j = 0; j < n; j++) {
      for (int row = 0; row < BLOCK; row++) {
        turned[j * BLOCK + row] = from[at + j + row * COLUMNS];
      }
    }
  }

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
