package org.mlpc.runtime.kernel.optimizer;

/**
 * Gradient descent (Robbins and Monro, 1951).
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class Sgd {

  private Sgd() {}

  /** w ← w − rate · g. */
  public static void step(
      float[] w, float[] g, int n, double scale, double rate) {
    float factor = (float) (-rate * scale);
    for (int i = 0; i < n; i++) {
      w[i] = Math.fma(factor, g[i], w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, int n, double scale, double rate) {
    double factor = (-rate * scale);
    for (int i = 0; i < n; i++) {
      w[i] = Math.fma(factor, g[i], w[i]);
    }
  }
}
