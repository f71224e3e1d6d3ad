package org.mlpc.runtime.kernel.optimizer;

/**
 * Adam with Nesterov's momentum (Dozat, 2016). m and v begin at 0.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class Nadam {

  private static final double LOG_OF_DECAY = StrictMath.log(0.96);

  private Nadam() {}

  /**
   * m and v as in Adam; w ← w − (a g + b m)/(√(v/c₂) + ε).
   *
   * @param gradientRate a = rate (1 − μₜ)/(1 − ∏ᵢ₌₁ᵗ μᵢ)
   * @param momentRate b = rate μₜ₊₁/(1 − ∏ᵢ₌₁ᵗ⁺¹ μᵢ)
   * @param correction2 c₂ = 1 − β₂ᵗ
   */
  public static void step(
      float[] w, float[] g, float[] m, float[] v, int n, double scale, double gradientRate, double momentRate,
      double beta1, double beta2, double correction2, double epsilon, boolean epsilonInside) {
    float by = (float) scale;
    float keep1 = (float) beta1;
    float take1 = (float) (1 - beta1);
    float keep2 = (float) beta2;
    float take2 = (float) (1 - beta2);
    float corrected = (float) (1 / correction2);
    float factor = (float) -gradientRate;
    float momentFactor = (float) -momentRate;
    float inside = (float) (epsilonInside ? epsilon : 0);
    float outside = (float) (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      float gradient = g[i] * by;
      m[i] = Slots.normal(Math.fma(take1, gradient, keep1 * m[i]));
      v[i] = Slots.normal(Math.fma(take2 * gradient, gradient, keep2 * v[i]));
      float root = (float) Math.sqrt(Math.fma(v[i], corrected, inside)) + outside;
      w[i] = Math.fma(factor, gradient / root, w[i]);
      w[i] = Math.fma(momentFactor, m[i] / root, w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, double[] m, double[] v, int n, double scale, double gradientRate, double momentRate,
      double beta1, double beta2, double correction2, double epsilon, boolean epsilonInside) {
    double by = scale;
    double keep1 = beta1;
    double take1 = (1 - beta1);
    double keep2 = beta2;
    double take2 = (1 - beta2);
    double corrected = (1 / correction2);
    double factor = -gradientRate;
    double momentFactor = -momentRate;
    double inside = (epsilonInside ? epsilon : 0);
    double outside = (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      double gradient = g[i] * by;
      m[i] = Slots.normal(Math.fma(take1, gradient, keep1 * m[i]));
      v[i] = Slots.normal(Math.fma(take2 * gradient, gradient, keep2 * v[i]));
      double root = Math.sqrt(Math.fma(v[i], corrected, inside)) + outside;
      w[i] = Math.fma(factor, gradient / root, w[i]);
      w[i] = Math.fma(momentFactor, m[i] / root, w[i]);
    }
  }

  /** μₜ = β₁ (1 − ½ · 0.96^(t ψ)), t = 1, 2, …, ψ the momentum decay; by exp, since the JDK's pow allocates. */
  public static double momentum(double beta1, double momentumDecay, long t) {
    return beta1 * (1 - 0.5 * StrictMath.exp(t * momentumDecay * LOG_OF_DECAY));
  }
}
