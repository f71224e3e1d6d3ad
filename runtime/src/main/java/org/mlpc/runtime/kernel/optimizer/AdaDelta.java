package org.mlpc.runtime.kernel.optimizer;

/**
 * Zeiler's adaptive rate (2012); {@code squares} and {@code updates} begin at 0.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class AdaDelta {

  private AdaDelta() {}

  /**
   * E ← ρ E + (1 − ρ) g²; d = √(U + ε)/√(E + ε) · g; U ← ρ U + (1 − ρ) d²; w ← w − rate · d. Without running updates
   * it is {@link RmsProp#step}.
   *
   * @param epsilonInside false adds ε to the roots instead
   */
  public static void step(
      float[] w, float[] g, float[] squares, float[] updates, int n,
      double scale, double rate, double rho, double epsilon, boolean epsilonInside) {
    float by = (float) scale;
    float keep = (float) rho;
    float take = (float) (1 - rho);
    float factor = (float) -rate;
    float inside = (float) (epsilonInside ? epsilon : 0);
    float outside = (float) (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      float gradient = g[i] * by;
      squares[i] = Slots.normal(Math.fma(take * gradient, gradient, keep * squares[i]));
      float root = (float) Math.sqrt(squares[i] + inside) + outside;
      float change = ((float) Math.sqrt(updates[i] + inside) + outside) / root * gradient;
      updates[i] = Slots.normal(Math.fma(take * change, change, keep * updates[i]));
      w[i] = Math.fma(factor, change, w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, double[] squares, double[] updates, int n,
      double scale, double rate, double rho, double epsilon, boolean epsilonInside) {
    double by = scale;
    double keep = rho;
    double take = (1 - rho);
    double factor = -rate;
    double inside = (epsilonInside ? epsilon : 0);
    double outside = (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      double gradient = g[i] * by;
      squares[i] = Slots.normal(Math.fma(take * gradient, gradient, keep * squares[i]));
      double root = Math.sqrt(squares[i] + inside) + outside;
      double change = (Math.sqrt(updates[i] + inside) + outside) / root * gradient;
      updates[i] = Slots.normal(Math.fma(take * change, change, keep * updates[i]));
      w[i] = Math.fma(factor, change, w[i]);
    }
  }
}
