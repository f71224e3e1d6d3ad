package org.mlpc.runtime.kernel;

/**
 * Cosine and sine of half turns. Those of {@link StrictMath} allocate from Java 21 on, and rates and noise are wanted
 * in every step; these have the same bits everywhere too.
 */
public final class HalfTurns {

  private HalfTurns() {}

  /** cos πx for 0 ≤ x ≤ 2, with an error below 2⁻⁵²; exact at every half. */
  public static double cosine(double x) {
    double half = x > 1 ? 2 - x : x;
    if (half < 0.25) {
      return cos(Math.PI * half);
    }
    return half > 0.75 ? -cos(Math.PI * (1 - half)) : sin(Math.PI * (0.5 - half));
  }

  /** sin πx for 0 ≤ x ≤ 2, as good. */
  public static double sine(double x) {
    return x > 1 ? -cosine(Math.abs(x - 1.5)) : cosine(Math.abs(x - 0.5));
  }

  /** The series of Taylor, as far as it reaches a double for y² < 0.62. */
  private static double cos(double y) {
    double t = y * y;
    double p = 1 / 20922789888000.0;
    p = Math.fma(p, t, -1 / 87178291200.0);
    p = Math.fma(p, t, 1 / 479001600.0);
    p = Math.fma(p, t, -1 / 3628800.0);
    p = Math.fma(p, t, 1 / 40320.0);
    p = Math.fma(p, t, -1 / 720.0);
    p = Math.fma(p, t, 1 / 24.0);
    p = Math.fma(p, t, -0.5);
    return Math.fma(p, t, 1);
  }

  private static double sin(double y) {
    double t = y * y;
    double p = 1 / 355687428096000.0;
    p = Math.fma(p, t, -1 / 1307674368000.0);
    p = Math.fma(p, t, 1 / 6227020800.0);
    p = Math.fma(p, t, -1 / 39916800.0);
    p = Math.fma(p, t, 1 / 362880.0);
    p = Math.fma(p, t, -1 / 5040.0);
    p = Math.fma(p, t, 1 / 120.0);
    p = Math.fma(p, t, -1 / 6.0);
    return Math.fma(p * t, y, y);
  }
}
