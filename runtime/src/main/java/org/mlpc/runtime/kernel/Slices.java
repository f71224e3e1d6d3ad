package org.mlpc.runtime.kernel;

/** Columns of a part of wider rows, for networks with several heads; and sums of gradients that come from them. */
public final class Slices {

  private Slices() {}

  /**
   * Copies {@code n} columns from column {@code from} on out of rows of stride(width) into rows of stride(n).
   */
  public static void take(float[] wide, int width, int from, int rows, int n, float[] narrow) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(wide, r * Panels.stride(width) + from, narrow, r * Panels.stride(n), n);
    }
  }

  /** The same in float64. */
  public static void take(double[] wide, int width, int from, int rows, int n, double[] narrow) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(wide, r * Panels.stride(width) + from, narrow, r * Panels.stride(n), n);
    }
  }

  /** Copies rows of stride(n) to {@code n} columns from column {@code from} on of rows of stride(width). */
  public static void put(float[] narrow, int rows, int n, float[] wide, int width, int from) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(narrow, r * Panels.stride(n), wide, r * Panels.stride(width) + from, n);
    }
  }

  /** The same in float64. */
  public static void put(double[] narrow, int rows, int n, double[] wide, int width, int from) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(narrow, r * Panels.stride(n), wide, r * Panels.stride(width) + from, n);
    }
  }

  /** g ← g + other, element by element. */
  public static void add(float[] other, float[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] += other[i];
    }
  }

  /** The same in float64. */
  public static void add(double[] other, double[] g, int n) {
    for (int i = 0; i < n; i++) {
      g[i] += other[i];
    }
  }
}
