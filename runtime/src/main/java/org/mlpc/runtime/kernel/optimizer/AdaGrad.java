package org.mlpc.runtime.kernel.optimizer;

/**
 * Adaptive gradient (Duchi, Hazan and Singer, 2011); {@code squares} begins at 0.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class AdaGrad {

  private AdaGrad() {}

  /** G ← G + g²; w ← w − rate · g/(√G + ε), or √(G + ε) with {@code epsilonInside}. */
  public static void step(
      float[] w, float[] g, float[] squares, int n,
      double scale, double rate, double epsilon, boolean epsilonInside) {
    float by = (float) scale;
    float factor = (float) -rate;
    float inside = (float) (epsilonInside ? epsilon : 0);
    float outside = (float) (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      float gradient = g[i] * by;
      squares[i] = Math.fma(gradient, gradient, squares[i]);
      float root = (float) Math.sqrt(squares[i] + inside) + outside;
      w[i] = Math.fma(factor, gradient / root, w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, double[] squares, int n,
      double scale, double rate, double epsilon, boolean epsilonInside) {
    double by = scale;
    double factor = -rate;
    double inside = (epsilonInside ? epsilon : 0);
    double outside = (epsilonInside ? 0 : epsilon);
    for (int i = 0; i < n; i++) {
      double gradient = g[i] * by;
      squares[i] = Math.fma(gradient, gradient, squares[i]);
      double root = Math.sqrt(squares[i] + inside) + outside;
      w[i] = Math.fma(factor, gradient / root, w[i]);
    }
  }
}
