package org.mlpc.runtime.kernel.optimizer;

/**
 * Gradient descent with momentum (Polyak, 1964), v the velocity.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class Momentum {

  private Momentum() {}

  /** v ← g in the first step, then v ← β v + (1 − dampening) g; w ← w − rate · v. */
  public static void step(
      float[] w, float[] g, float[] v, int n, double scale, double rate, double beta, double dampening,
      boolean first) {
    float by = (float) (first ? scale : scale * (1 - dampening));
    float keep = (float) (first ? 0 : beta);
    float factor = (float) -rate;
    for (int i = 0; i < n; i++) {
      v[i] = Slots.normal(Math.fma(keep, v[i], g[i] * by));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, double[] v, int n, double scale, double rate, double beta, double dampening,
      boolean first) {
    double by = (first ? scale : scale * (1 - dampening));
    double keep = (first ? 0 : beta);
    double factor = -rate;
    for (int i = 0; i < n; i++) {
      v[i] = Slots.normal(Math.fma(keep, v[i], g[i] * by));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** The moving average: v ← β v + (1 − β) g from v = 0; w ← w − rate · v. */
  public static void stepAverage(
      float[] w, float[] g, float[] v, int n, double scale, double rate, double beta) {
    float by = (float) (scale * (1 - beta));
    float keep = (float) beta;
    float factor = (float) -rate;
    for (int i = 0; i < n; i++) {
      v[i] = Slots.normal(Math.fma(keep, v[i], g[i] * by));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** The same in float64. */
  public static void stepAverage(
      double[] w, double[] g, double[] v, int n, double scale, double rate, double beta) {
    double by = (scale * (1 - beta));
    double keep = beta;
    double factor = -rate;
    for (int i = 0; i < n; i++) {
      v[i] = Slots.normal(Math.fma(keep, v[i], g[i] * by));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }
}
