package org.mlpc.runtime.kernel.optimizer;

/**
 * Adaptive moments (Kingma and Ba, 2015); with {@code decay} AdamW (Loshchilov and Hutter, 2019). m and v begin at 0.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class Adam {

  private Adam() {}

  /**
   * m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; w ← (1 − rate · decay) w − rate/c₁ · m/(√(v/c₂) + ε).
   *
   * @param correction1 c₁ = 1 − β₁ᵗ in step t = 1, 2, …; 1 without bias correction
   * @param correction2 c₂ = 1 − β₂ᵗ; 1 without bias correction
   * @param epsilonInside √(v/c₂ + ε) instead
   * @param decay 0 in Adam
   */
  public static void step(
      float[] w, float[] g, float[] m, float[] v, int n, double scale, double rate, double beta1, double beta2,
      double correction1, double correction2, double epsilon, boolean epsilonInside, double decay) {
    float by = (float) scale;
    float keep1 = (float) beta1;
    float take1 = (float) (1 - beta1);
    float keep2 = (float) beta2;
    float take2 = (float) (1 - beta2);
    float corrected = (float) (1 / correction2);
    float factor = (float) (-rate / correction1);
    float shrink = (float) (1 - rate * decay);
    float inside = (float) (epsilonInside ? epsilon : 0);
    float outside = (float) (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      float gradient = g[i] * by;
      m[i] = Math.fma(take1, gradient, keep1 * m[i]);
      v[i] = Math.fma(take2 * gradient, gradient, keep2 * v[i]);
      float root = (float) Math.sqrt(Math.fma(v[i], corrected, inside)) + outside;
      w[i] = Math.fma(factor, m[i] / root, w[i] * shrink);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, double[] m, double[] v, int n, double scale, double rate, double beta1, double beta2,
      double correction1, double correction2, double epsilon, boolean epsilonInside, double decay) {
    double by = scale;
    double keep1 = beta1;
    double take1 = (1 - beta1);
    double keep2 = beta2;
    double take2 = (1 - beta2);
    double corrected = (1 / correction2);
    double factor = (-rate / correction1);
    double shrink = (1 - rate * decay);
    double inside = (epsilonInside ? epsilon : 0);
    double outside = (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      double gradient = g[i] * by;
      m[i] = Math.fma(take1, gradient, keep1 * m[i]);
      v[i] = Math.fma(take2 * gradient, gradient, keep2 * v[i]);
      double root = Math.sqrt(Math.fma(v[i], corrected, inside)) + outside;
      w[i] = Math.fma(factor, m[i] / root, w[i] * shrink);
    }
  }
}
