package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link Functions} lane by lane, step by step the same operations and so the same bits. For the
 * kernels' own packages; to be called where the Vector API is present only.
 */
public final class VectorFunctions {

  /** The vectors that all kernels use. */
  public static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;

  // Constants as fields: each broadcast in the code would count towards the size at which C2 gives up inlining.
  private static final FloatVector ZERO = of(0);
  private static final FloatVector ONE = of(1);
  private static final FloatVector ONE_AND_HALF = of(1.5f);
  private static final FloatVector TWO = of(2);
  private static final FloatVector TEN = of(10);
  private static final FloatVector MINUS_HALF = of(-0.5f);
  private static final FloatVector INFINITY = of(Float.POSITIVE_INFINITY);
  private static final FloatVector ROUNDER = of(Functions.ROUNDER);
  private static final FloatVector LN2_HIGH = of(Functions.LN2_HIGH);
  private static final FloatVector LN2_LOW = of(Functions.LN2_LOW);
  private static final FloatVector LOG_2 = of(0.333333105f);
  private static final FloatVector LOG_3 = of(-0.249999866f);
  private static final FloatVector LOG_4 = of(0.20002225f);
  private static final FloatVector LOG_5 = of(-0.166692525f);
  private static final FloatVector LOG_6 = of(0.142186686f);
  private static final FloatVector LOG_7 = of(-0.123842865f);
  private static final FloatVector LOG_8 = of(0.118729495f);
  private static final FloatVector LOG_9 = of(-0.117903933f);
  private static final FloatVector LOG_10 = of(0.0691608936f);
  private static final FloatVector TANH_BREAK = of(0.625f);
  private static final FloatVector TANH_1 = of(-0.333333313f);
  private static final FloatVector TANH_3 = of(0.133332223f);
  private static final FloatVector TANH_5 = of(-0.053948462f);
  private static final FloatVector TANH_7 = of(0.0217087492f);
  private static final FloatVector TANH_9 = of(-0.00819508638f);
  private static final FloatVector TANH_11 = of(0.00215763575f);
  private static final FloatVector ERF_1 = of(0.128379166f);
  private static final FloatVector ERF_3 = of(-0.376126289f);
  private static final FloatVector ERF_5 = of(0.112836242f);
  private static final FloatVector ERF_7 = of(-0.026855588f);
  private static final FloatVector ERF_9 = of(0.0051919478f);
  private static final FloatVector ERF_11 = of(-0.000804383948f);
  private static final FloatVector ERF_13 = of(7.96966342e-5f);
  private static final FloatVector ERF_TAIL_1 = of(0.12865217f);
  private static final FloatVector ERF_TAIL_2 = of(0.635135889f);
  private static final FloatVector ERF_TAIL_3 = of(0.106263168f);
  private static final FloatVector ERF_TAIL_4 = of(-0.0237853508f);
  private static final FloatVector ERF_TAIL_5 = of(0.00365375844f);
  private static final FloatVector ERF_TAIL_6 = of(-0.000325649657f);
  private static final FloatVector ERF_TAIL_7 = of(1.15218609e-5f);
  private static final FloatVector ARCTAN_3 = of(-0.333333f);
  private static final FloatVector ARCTAN_5 = of(0.19998549f);
  private static final FloatVector ARCTAN_7 = of(-0.14264241f);
  private static final FloatVector ARCTAN_9 = of(0.10952185f);
  private static final FloatVector ARCTAN_11 = of(-0.08403449f);
  private static final FloatVector ARCTAN_13 = of(0.057957564f);
  private static final FloatVector ARCTAN_15 = of(-0.031177815f);
  private static final FloatVector ARCTAN_17 = of(0.010914588f);
  private static final FloatVector ARCTAN_19 = of(-0.0017936177f);
  private static final FloatVector ERF_BREAK = of(0.92f);
  private static final FloatVector FOUR = of(4);
  private static final FloatVector HALF_PI_HIGH = of(Functions.HALF_PI_HIGH);
  private static final FloatVector HALF_PI_LOW = of(Functions.HALF_PI_LOW);
  private static final FloatVector TO_NORMAL = of(0x1p23f);

  private VectorFunctions() {}

  private static FloatVector of(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** eˣ. */
  public static FloatVector exp(FloatVector x) {
    return VectorExponential.exp(x);
  }

  /** eˣ − 1, for x up to 88. */
  public static FloatVector expm1(FloatVector x) {
    return VectorExponential.expm1(x);
  }

  /** ln x; −∞ at 0, NaN below. */
  public static FloatVector log(FloatVector x) {
    VectorMask<Float> denormal = x.compare(LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(TO_NORMAL), denormal).reinterpretAsInts().sub(Functions.ROOT_HALF_BITS);
    FloatVector n = bits.lanewise(ASHR, 23).add(Functions.ROUNDER_BITS).reinterpretAsFloats().sub(ROUNDER);
    n = n.blend(n.sub(23), denormal);
    FloatVector f = bits.and(0x7fffff).add(Functions.ROOT_HALF_BITS).reinterpretAsFloats().sub(1);
    FloatVector p = logPolynomial(f);
    FloatVector tail = n.fma(LN2_LOW, f.mul(f).mul(p.fma(f, MINUS_HALF)));
    FloatVector log = n.fma(LN2_HIGH, f.add(tail));
    VectorMask<Float> ordinary = x.compare(GT, 0).and(x.compare(LT, INFINITY));
    FloatVector special = x.blend(of(Float.NaN), x.compare(LT, 0)).blend(of(Float.NEGATIVE_INFINITY), x.compare(EQ, 0));
    return special.blend(log, ordinary);
  }

  private static FloatVector logPolynomial(FloatVector f) {
    FloatVector p = LOG_10.fma(f, LOG_9).fma(f, LOG_8).fma(f, LOG_7).fma(f, LOG_6);
    return p.fma(f, LOG_5).fma(f, LOG_4).fma(f, LOG_3).fma(f, LOG_2);
  }

  /** ln u for u ≥ 1, with less to do than {@link #log}; NaN and ∞ pass. */
  public static FloatVector logFromOne(FloatVector u) {
    return u.blend(logOrdinary(u), u.compare(LT, INFINITY));
  }

  /** ln x for positive x that are neither denormal nor ∞. */
  private static FloatVector logOrdinary(FloatVector x) {
    IntVector bits = x.reinterpretAsInts().sub(Functions.ROOT_HALF_BITS);
    FloatVector n = bits.lanewise(ASHR, 23).add(Functions.ROUNDER_BITS).reinterpretAsFloats().sub(ROUNDER);
    FloatVector f = bits.and(0x7fffff).add(Functions.ROOT_HALF_BITS).reinterpretAsFloats().sub(ONE);
    FloatVector tail = n.fma(LN2_LOW, f.mul(f).mul(logPolynomial(f).fma(f, MINUS_HALF)));
    return n.fma(LN2_HIGH, f.add(tail));
  }

  /** ln(1 + x) for x ≥ 0. */
  public static FloatVector log1p(FloatVector x) {
    FloatVector u = x.add(ONE);
    FloatVector lost = x.sub(u.sub(ONE));
    return u.blend(logOrdinary(u).add(lost.div(u)), u.compare(LT, INFINITY));
  }

  /** 1/(1 + e⁻ˣ). */
  public static FloatVector sigmoid(FloatVector x) {
    return sigmoid(x, VectorExponential.ofNegative(x.abs().neg()));
  }

  /** 1/(1 + e⁻ˣ), given e = exp(−|x|). */
  public static FloatVector sigmoid(FloatVector x, FloatVector e) {
    FloatVector u = e.add(ONE);
    FloatVector lost = e.sub(u.sub(ONE));
    FloatVector q = e.blend(ONE, x.compare(GE, 0)).div(u);
    return lost.neg().mul(MINUS_HALF.fma(u, ONE_AND_HALF)).fma(q, q);
  }

  /** Hyperbolic tangent. */
  public static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector s = x.mul(x);
    FloatVector p = TANH_11.fma(s, TANH_9).fma(s, TANH_7).fma(s, TANH_5).fma(s, TANH_3).fma(s, TANH_1);
    FloatVector near = s.mul(p).fma(x, x);
    FloatVector e = VectorExponential.ofSmall(size.min(TEN).mul(TWO));
    FloatVector t = ONE.sub(TWO.div(e.add(ONE)));
    return t.blend(t.neg(), x.compare(LT, 0)).blend(near, size.compare(LT, TANH_BREAK));
  }

  /** ln(1 + eˣ). */
  public static FloatVector softplus(FloatVector x) {
    return softplus(x, VectorExponential.ofNegative(x.abs().neg()));
  }

  /** ln(1 + eˣ), given e = exp(−|x|). */
  public static FloatVector softplus(FloatVector x, FloatVector e) {
    return x.max(ZERO).add(log1p(e));
  }

  /** arctan x. */
  public static FloatVector arctan(FloatVector x) {
    FloatVector size = x.abs();
    VectorMask<Float> far = size.compare(GT, ONE);
    FloatVector t = size.blend(ONE.div(size), far);
    FloatVector s = t.mul(t);
    FloatVector p = ARCTAN_19.fma(s, ARCTAN_17);
    p = p.fma(s, ARCTAN_15);
    p = p.fma(s, ARCTAN_13);
    p = p.fma(s, ARCTAN_11);
    p = p.fma(s, ARCTAN_9);
    p = p.fma(s, ARCTAN_7);
    p = p.fma(s, ARCTAN_5);
    p = p.fma(s, ARCTAN_3);
    FloatVector angle = s.mul(p).fma(t, t);
    angle = angle.blend(HALF_PI_HIGH.sub(angle.add(HALF_PI_LOW)), far);
    return angle.blend(angle.neg(), x.compare(LT, 0));
  }

  /** The error function. */
  public static FloatVector erf(FloatVector x) {
    return erf(x, VectorExponential.ofNegative(erfTail(x).neg()));
  }

  /** The error function, given e = exp(−{@link #erfTail}). */
  public static FloatVector erf(FloatVector x, FloatVector e) {
    FloatVector s = x.mul(x);
    FloatVector p = ERF_13.fma(s, ERF_11);
    p = p.fma(s, ERF_9);
    p = p.fma(s, ERF_7);
    p = p.fma(s, ERF_5);
    p = p.fma(s, ERF_3);
    p = p.fma(s, ERF_1);
    FloatVector near = p.fma(x, x);
    FloatVector size = ONE.sub(e);
    FloatVector far = size.blend(size.neg(), x.compare(LT, 0));
    return far.blend(near, x.abs().compare(LT, ERF_BREAK));
  }

  /** The exponent of the far branch of {@link #erf}, not negative. */
  public static FloatVector erfTail(FloatVector x) {
    FloatVector t = x.abs().min(FOUR);
    FloatVector q = ERF_TAIL_7.fma(t, ERF_TAIL_6);
    q = q.fma(t, ERF_TAIL_5);
    q = q.fma(t, ERF_TAIL_4);
    q = q.fma(t, ERF_TAIL_3);
    q = q.fma(t, ERF_TAIL_2);
    q = q.fma(t, ERF_TAIL_1);
    return q.fma(t, t);
  }
}
