package org.mlpc.runtime.kernel;

/**
 * Elementary functions. Those of float are built of operations that give the same bits everywhere: fma, division,
 * comparison and bit patterns. Largest errors over all floats in ulp: exp 0.98, log 0.89, erf 1.02, tanh 1.33, sigmoid
 * 1.97, softplus 2.01. The polynomials are minimax fits made for this project; the ways of reduction are the classical
 * ones (Cody and Waite, "Software manual for the elementary functions", 1980). Those of double stand on {@link
 * StrictMath}, whose bits are specified, and stay within 2 ulp.
 */
public final class Functions {

  static final float LOG2_E = 1.44269504f;
  static final float LN2_HIGH = 0.693145752f;
  static final float LN2_LOW = 1.42860677e-6f;
  /** 1.5 · 2²³: adding and taking it away rounds to the nearest integer. */
  static final float ROUNDER = 12582912f;
  static final int ROUNDER_BITS = 0x4B400000;
  /** Bits of √½, where the reduction of log puts the break between exponents. */
  static final int ROOT_HALF_BITS = 0x3f3504f3;
  static final float HALF_PI_HIGH = 1.57079637f;
  static final float HALF_PI_LOW = 4.37113883e-8f;

  private Functions() {}

  /** eˣ; 0 from −104 down, ∞ from 89 up. */
  public static float exp(float value) {
    // The result is normal, so that one factor does; the bits are the same.
    boolean normal = Math.abs(value) < 87;
    // Comparisons, for what C2 makes of min and max takes ten cycles each.
    float x = normal ? value : value < -104f ? -104f : value > 89f ? 89f : value;
    float shifted = Math.fma(x, LOG2_E, ROUNDER);
    float n = shifted - ROUNDER;
    float r = Math.fma(n, -LN2_HIGH, x);
    r = Math.fma(n, -LN2_LOW, r);
    float q = 0.000199476461f;
    q = Math.fma(q, r, 0.00139350863f);
    q = Math.fma(q, r, 0.00833320431f);
    q = Math.fma(q, r, 0.041666463f);
    q = Math.fma(q, r, 0.166666672f);
    q = Math.fma(q, r, 0.5f);
    float p = 1 + Math.fma(r * r, q, r);
    int exponent = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
    if (normal) {
      return p * powerOfTwo(exponent);
    }
    int half = exponent >> 1;
    return p * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  private static float powerOfTwo(int exponent) {
    return Float.intBitsToFloat((exponent + 127) << 23);
  }

  /** eˣ − 1, for x up to 88. */
  public static float expm1(float value) {
    float x = Math.min(Math.max(value, -104f), 88f);
    float shifted = Math.fma(x, LOG2_E, ROUNDER);
    float n = shifted - ROUNDER;
    float r = Math.fma(n, -LN2_HIGH, x);
    r = Math.fma(n, -LN2_LOW, r);
    float q = 0.000199476461f;
    q = Math.fma(q, r, 0.00139350863f);
    q = Math.fma(q, r, 0.00833320431f);
    q = Math.fma(q, r, 0.041666463f);
    q = Math.fma(q, r, 0.166666672f);
    q = Math.fma(q, r, 0.5f);
    float p = Math.fma(r * r, q, r);
    int exponent = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
    int half = exponent >> 1;
    float scale = powerOfTwo(half) * powerOfTwo(exponent - half);
    return Math.fma(scale, p, scale - 1);
  }

  /** ln x; −∞ at 0, NaN below. */
  public static float log(float x) {
    boolean denormal = x < Float.MIN_NORMAL;
    int bits = Float.floatToRawIntBits(denormal ? x * 0x1p23f : x) - ROOT_HALF_BITS;
    float n = Float.intBitsToFloat((bits >> 23) + ROUNDER_BITS) - ROUNDER;
    n = denormal ? n - 23 : n;
    float f = Float.intBitsToFloat((bits & 0x7fffff) + ROOT_HALF_BITS) - 1;
    float p = 0.0691608936f;
    p = Math.fma(p, f, -0.117903933f);
    p = Math.fma(p, f, 0.118729495f);
    p = Math.fma(p, f, -0.123842865f);
    p = Math.fma(p, f, 0.142186686f);
    p = Math.fma(p, f, -0.166692525f);
    p = Math.fma(p, f, 0.20002225f);
    p = Math.fma(p, f, -0.249999866f);
    p = Math.fma(p, f, 0.333333105f);
    float log = Math.fma(n, LN2_HIGH, f + Math.fma(n, LN2_LOW, f * f * Math.fma(p, f, -0.5f)));
    if (x > 0 && x < Float.POSITIVE_INFINITY) {
      return log;
    }
    return x == 0 ? Float.NEGATIVE_INFINITY : x < 0 ? Float.NaN : x;
  }

  /** ln(1 + x) for x ≥ 0. */
  public static float log1p(float x) {
    float u = 1 + x;
    float lost = x - (u - 1);
    float log = log(u) + lost / u;
    return u < Float.POSITIVE_INFINITY ? log : u;
  }

  /** 1/(1 + e⁻ˣ). */
  public static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    float u = 1 + e;
    float lost = e - (u - 1);
    float q = (x >= 0 ? 1 : e) / u;
    return Math.fma(-lost * Math.fma(-0.5f, u, 1.5f), q, q);
  }

  /** Hyperbolic tangent. */
  public static float tanh(float x) {
    float size = Math.abs(x);
    if (size < 0.625f) {
      float s = x * x;
      float p = 0.00215763575f;
      p = Math.fma(p, s, -0.00819508638f);
      p = Math.fma(p, s, 0.0217087492f);
      p = Math.fma(p, s, -0.053948462f);
      p = Math.fma(p, s, 0.133332223f);
      p = Math.fma(p, s, -0.333333313f);
      return Math.fma(s * p, x, x);
    }
    float t = 1 - 2 / (exp(2 * Math.min(size, 10f)) + 1);
    return x < 0 ? -t : t;
  }

  /** ln(1 + eˣ), as max(x, 0) + ln(1 + e^−|x|). */
  public static float softplus(float x) {
    return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
  }

  /** The error function, 2/√π ∫₀ˣ e^−t² dt. */
  public static float erf(float x) {
    float size = Math.abs(x);
    if (size < 0.92f) {
      float s = x * x;
      float p = 7.96966342e-5f;
      p = Math.fma(p, s, -0.000804383948f);
      p = Math.fma(p, s, 0.0051919478f);
      p = Math.fma(p, s, -0.026855588f);
      p = Math.fma(p, s, 0.112836242f);
      p = Math.fma(p, s, -0.376126289f);
      p = Math.fma(p, s, 0.128379166f);
      return Math.fma(p, x, x);
    }
    float t = Math.min(size, 4f);
    float q = 1.15218609e-5f;
    q = Math.fma(q, t, -0.000325649657f);
    q = Math.fma(q, t, 0.00365375844f);
    q = Math.fma(q, t, -0.0237853508f);
    q = Math.fma(q, t, 0.106263168f);
    q = Math.fma(q, t, 0.635135889f);
    q = Math.fma(q, t, 0.12865217f);
    float e = 1 - exp(-Math.fma(q, t, t));
    return x < 0 ? -e : e;
  }

  /** arctan x. */
  public static float arctan(float x) {
    float size = Math.abs(x);
    float t = size > 1 ? 1 / size : size;
    float s = t * t;
    float p = -0.0017936177f;
    p = Math.fma(p, s, 0.010914588f);
    p = Math.fma(p, s, -0.031177815f);
    p = Math.fma(p, s, 0.057957564f);
    p = Math.fma(p, s, -0.08403449f);
    p = Math.fma(p, s, 0.10952185f);
    p = Math.fma(p, s, -0.14264241f);
    p = Math.fma(p, s, 0.19998549f);
    p = Math.fma(p, s, -0.333333f);
    float angle = Math.fma(s * p, t, t);
    angle = size > 1 ? HALF_PI_HIGH - (angle + HALF_PI_LOW) : angle;
    return x < 0 ? -angle : angle;
  }

  /** eˣ. */
  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  /** eˣ − 1. */
  public static double expm1(double x) {
    return StrictMath.expm1(x);
  }

  /** ln x. */
  public static double log(double x) {
    return StrictMath.log(x);
  }

  /** ln(1 + x). */
  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  /** 1/(1 + e⁻ˣ). */
  public static double sigmoid(double x) {
    double e = StrictMath.exp(-Math.abs(x));
    double u = 1 + e;
    double q = (x >= 0 ? 1 : e) / u;
    return Math.fma((u - 1 - e) / u, q, q);
  }

  /** Hyperbolic tangent, within 2 ulp; that of {@link StrictMath} has 2.2. */
  public static double tanh(double x) {
    double size = Math.abs(x);
    if (size >= 1) {
      return Math.copySign(1 - 2 / (StrictMath.exp(2 * Math.min(size, 20)) + 1), x);
    }
    double t = StrictMath.expm1(2 * size);
    double u = t + 2;
    double q = t / u;
    return Math.copySign(Math.fma((u - 2 - t) / u, q, q), x);
  }

  /** ln(1 + eˣ), as max(x, 0) + ln(1 + e^−|x|). */
  public static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  /** arctan x. */
  public static double arctan(double x) {
    return StrictMath.atan(x);
  }

  /** The error function, 2/√π ∫₀ˣ e^−t² dt. */
  public static double erf(double x) {
    return DoubleErf.erf(x);
  }
}
