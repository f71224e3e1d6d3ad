package org.mlpc.runtime.kernel.optimizer;

/**
 * Root mean square propagation (Hinton, 2012); every slot begins at 0.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class RmsProp {

  private RmsProp() {}

  /** S ← ρ S + (1 − ρ) g²; w ← w − rate · g/(√S + ε), or √(S + ε) with {@code epsilonInside}. */
  public static void step(
      float[] w, float[] g, float[] squares, int n,
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
      w[i] = Math.fma(factor, gradient / root, w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, double[] squares, int n,
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
      w[i] = Math.fma(factor, gradient / root, w[i]);
    }
  }

  /** {@link #step} with momentum: v ← μ v + g/(√S + ε); w ← w − rate · v. */
  public static void stepMomentum(
      float[] w, float[] g, float[] squares, float[] v, int n,
      double scale, double rate, double momentum, double rho, double epsilon, boolean epsilonInside) {
    float carry = (float) momentum;
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
      v[i] = Slots.normal(Math.fma(carry, v[i], gradient / root));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** The same in float64. */
  public static void stepMomentum(
      double[] w, double[] g, double[] squares, double[] v, int n,
      double scale, double rate, double momentum, double rho, double epsilon, boolean epsilonInside) {
    double carry = momentum;
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
      v[i] = Slots.normal(Math.fma(carry, v[i], gradient / root));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** {@link #step} with S − M² for S under the root, M ← ρ M + (1 − ρ) g (Graves, 2013). */
  public static void stepCentered(
      float[] w, float[] g, float[] squares, float[] means, int n,
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
      means[i] = Slots.normal(Math.fma(take, gradient, keep * means[i]));
      float variance = Math.max(Math.fma(-means[i], means[i], squares[i]), 0);
      float root = (float) Math.sqrt(variance + inside) + outside;
      w[i] = Math.fma(factor, gradient / root, w[i]);
    }
  }

  /** The same in float64. */
  public static void stepCentered(
      double[] w, double[] g, double[] squares, double[] means, int n,
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
      means[i] = Slots.normal(Math.fma(take, gradient, keep * means[i]));
      double variance = Math.max(Math.fma(-means[i], means[i], squares[i]), 0);
      double root = Math.sqrt(variance + inside) + outside;
      w[i] = Math.fma(factor, gradient / root, w[i]);
    }
  }

  /** {@link #stepCentered} with momentum. */
  public static void stepCenteredMomentum(
      float[] w, float[] g, float[] squares, float[] means, float[] v, int n,
      double scale, double rate, double momentum, double rho, double epsilon, boolean epsilonInside) {
    float carry = (float) momentum;
    float by = (float) scale;
    float keep = (float) rho;
    float take = (float) (1 - rho);
    float factor = (float) -rate;
    float inside = (float) (epsilonInside ? epsilon : 0);
    float outside = (float) (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      float gradient = g[i] * by;
      squares[i] = Slots.normal(Math.fma(take * gradient, gradient, keep * squares[i]));
      means[i] = Slots.normal(Math.fma(take, gradient, keep * means[i]));
      float variance = Math.max(Math.fma(-means[i], means[i], squares[i]), 0);
      float root = (float) Math.sqrt(variance + inside) + outside;
      v[i] = Slots.normal(Math.fma(carry, v[i], gradient / root));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }

  /** The same in float64. */
  public static void stepCenteredMomentum(
      double[] w, double[] g, double[] squares, double[] means, double[] v, int n,
      double scale, double rate, double momentum, double rho, double epsilon, boolean epsilonInside) {
    double carry = momentum;
    double by = scale;
    double keep = rho;
    double take = (1 - rho);
    double factor = -rate;
    double inside = (epsilonInside ? epsilon : 0);
    double outside = (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      double gradient = g[i] * by;
      squares[i] = Slots.normal(Math.fma(take * gradient, gradient, keep * squares[i]));
      means[i] = Slots.normal(Math.fma(take, gradient, keep * means[i]));
      double variance = Math.max(Math.fma(-means[i], means[i], squares[i]), 0);
      double root = Math.sqrt(variance + inside) + outside;
      v[i] = Slots.normal(Math.fma(carry, v[i], gradient / root));
      w[i] = Math.fma(factor, v[i], w[i]);
    }
  }
}
