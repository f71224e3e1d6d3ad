package org.mlpc.runtime.kernel.optimizer;

/**
 * Nesterov's accelerated gradient (1983), v the velocity; as Sutskever and others (2013) write it, and looking ahead.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class Nesterov {

  private Nesterov() {}

  /** v ← g in the first step, then v ← β v + g; w ← w − rate · (g + β v). */
  public static void step(
      float[] w, float[] g, float[] v, int n, double scale, double rate, double beta, boolean first) {
    float by = (float) scale;
    float keep = (float) (first ? 0 : beta);
    float ahead = (float) beta;
    float factor = (float) -rate;
    for (int i = 0; i < n; i++) {
      float gradient = g[i] * by;
      v[i] = Slots.normal(Math.fma(keep, v[i], gradient));
      w[i] = Math.fma(factor, Math.fma(ahead, v[i], gradient), w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, double[] v, int n, double scale, double rate, double beta, boolean first) {
    double by = scale;
    double keep = (first ? 0 : beta);
    double ahead = beta;
    double factor = -rate;
    for (int i = 0; i < n; i++) {
      double gradient = g[i] * by;
      v[i] = Slots.normal(Math.fma(keep, v[i], gradient));
      w[i] = Math.fma(factor, Math.fma(ahead, v[i], gradient), w[i]);
    }
  }

  /** Before the gradient is taken: w ← w − rate · β · v, the place looked ahead to. */
  public static void lookAhead(float[] w, float[] v, int n, double rate, double beta) {
    float factor = (float) (-rate * beta);
    for (int i = 0; i < n; i++) {
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** The same in float64. */
  public static void lookAhead(double[] w, double[] v, int n, double rate, double beta) {
    double factor = (-rate * beta);
    for (int i = 0; i < n; i++) {
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** After {@link #lookAhead} and the gradient there: w ← w + rate · β · v; v ← β v + (1 − β) g; w ← w − rate · v. */
  public static void stepFromAhead(
      float[] w, float[] g, float[] v, int n, double scale, double rate, double beta) {
    float by = (float) (scale * (1 - beta));
    float keep = (float) beta;
    float back = (float) (rate * beta);
    float factor = (float) -rate;
    for (int i = 0; i < n; i++) {
      float origin = Math.fma(back, v[i], w[i]);
      v[i] = Slots.normal(Math.fma(keep, v[i], g[i] * by));
      w[i] = Math.fma(factor, v[i], origin);
    }
  }

  /** The same in float64. */
  public static void stepFromAhead(
      double[] w, double[] g, double[] v, int n, double scale, double rate, double beta) {
    double by = (scale * (1 - beta));
    double keep = beta;
    double back = (rate * beta);
    double factor = -rate;
    for (int i = 0; i < n; i++) {
      double origin = Math.fma(back, v[i], w[i]);
      v[i] = Slots.normal(Math.fma(keep, v[i], g[i] * by));
      w[i] = Math.fma(factor, v[i], origin);
    }
  }
}
