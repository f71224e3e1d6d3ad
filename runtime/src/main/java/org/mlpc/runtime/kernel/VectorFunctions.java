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
 * The functions of {@link Functions} lane by lane, step by step the same operations and so the same bits. For the kernels'
 * own packages; to be called where the Vector API is present only.
 */
public final class VectorFunctions {

  /** The vectors that all kernels use. */
  public static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;

  private VectorFunctions() {}

  private static FloatVector of(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** eˣ. */
  public static FloatVector exp(FloatVector value) {
    FloatVector x = value.max(of(-104f)).min(of(89f));
    FloatVector shifted = x.fma(of(Functions.LOG2_E), of(Functions.ROUNDER));
    FloatVector r = reduced(x, shifted);
    FloatVector p = of(1).add(r.mul(r).fma(expPolynomial(r), r));
    IntVector exponent = shifted.reinterpretAsInts().sub(Functions.ROUNDER_BITS);
    IntVector half = exponent.lanewise(ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  /** eˣ − 1, for x up to 88. */
  public static FloatVector expm1(FloatVector value) {
    FloatVector x = value.max(of(-104f)).min(of(88f));
    FloatVector shifted = x.fma(of(Functions.LOG2_E), of(Functions.ROUNDER));
    FloatVector r = reduced(x, shifted);
    FloatVector p = r.mul(r).fma(expPolynomial(r), r);
    IntVector exponent = shifted.reinterpretAsInts().sub(Functions.ROUNDER_BITS);
    IntVector half = exponent.lanewise(ASHR, 1);
    FloatVector scale = powerOfTwo(half).mul(powerOfTwo(exponent.sub(half)));
    return scale.fma(p, scale.sub(1));
  }

  private static FloatVector reduced(FloatVector x, FloatVector shifted) {
    FloatVector n = shifted.sub(Functions.ROUNDER);
    return n.fma(of(-Functions.LN2_LOW), n.fma(of(-Functions.LN2_HIGH), x));
  }

  private static FloatVector expPolynomial(FloatVector r) {
    FloatVector q = of(0.000199476461f).fma(r, of(0.00139350863f));
    q = q.fma(r, of(0.00833320431f));
    q = q.fma(r, of(0.041666463f));
    q = q.fma(r, of(0.166666672f));
    return q.fma(r, of(0.5f));
  }

  private static FloatVector powerOfTwo(IntVector exponent) {
    return exponent.add(127).lanewise(LSHL, 23).reinterpretAsFloats();
  }

  /** ln x; −∞ at 0, NaN below. */
  public static FloatVector log(FloatVector x) {
    VectorMask<Float> denormal = x.compare(LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(0x1p23f), denormal).reinterpretAsInts().sub(Functions.ROOT_HALF_BITS);
    FloatVector n = bits.lanewise(ASHR, 23).add(Functions.ROUNDER_BITS).reinterpretAsFloats().sub(Functions.ROUNDER);
    n = n.blend(n.sub(23), denormal);
    FloatVector f = bits.and(0x7fffff).add(Functions.ROOT_HALF_BITS).reinterpretAsFloats().sub(1);
    FloatVector p = logPolynomial(f);
    FloatVector tail = n.fma(of(Functions.LN2_LOW), f.mul(f).mul(p.fma(f, of(-0.5f))));
    FloatVector log = n.fma(of(Functions.LN2_HIGH), f.add(tail));
    VectorMask<Float> ordinary = x.compare(GT, 0).and(x.compare(LT, Float.POSITIVE_INFINITY));
    FloatVector special = x.blend(of(Float.NaN), x.compare(LT, 0)).blend(of(Float.NEGATIVE_INFINITY), x.compare(EQ, 0));
    return special.blend(log, ordinary);
  }

  private static FloatVector logPolynomial(FloatVector f) {
    FloatVector p = of(0.0691608936f).fma(f, of(-0.117903933f));
    p = p.fma(f, of(0.118729495f));
    p = p.fma(f, of(-0.123842865f));
    p = p.fma(f, of(0.142186686f));
    p = p.fma(f, of(-0.166692525f));
    p = p.fma(f, of(0.20002225f));
    p = p.fma(f, of(-0.249999866f));
    return p.fma(f, of(0.333333105f));
  }

  /** ln(1 + x) for x ≥ 0. */
  public static FloatVector log1p(FloatVector x) {
    FloatVector u = x.add(1);
    FloatVector lost = x.sub(u.sub(1));
    FloatVector log = log(u).add(lost.div(u));
    return u.blend(log, u.compare(LT, Float.POSITIVE_INFINITY));
  }

  /** 1/(1 + e⁻ˣ). */
  public static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector u = e.add(1);
    FloatVector lost = e.sub(u.sub(1));
    FloatVector q = e.blend(of(1), x.compare(GE, 0)).div(u);
    return lost.neg().mul(of(-0.5f).fma(u, of(1.5f))).fma(q, q);
  }

  /** Hyperbolic tangent. */
  public static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector s = x.mul(x);
    FloatVector p = of(0.00215763575f).fma(s, of(-0.00819508638f));
    p = p.fma(s, of(0.0217087492f));
    p = p.fma(s, of(-0.053948462f));
    p = p.fma(s, of(0.133332223f));
    p = p.fma(s, of(-0.333333313f));
    FloatVector near = s.mul(p).fma(x, x);
    FloatVector t = of(1).sub(of(2).div(exp(size.min(of(10f)).mul(2)).add(1)));
    FloatVector far = t.blend(t.neg(), x.compare(LT, 0));
    return far.blend(near, size.compare(LT, 0.625f));
  }

  /** ln(1 + eˣ). */
  public static FloatVector softplus(FloatVector x) {
    return x.max(of(0)).add(log1p(exp(x.abs().neg())));
  }

  /** arctan x. */
  public static FloatVector arctan(FloatVector x) {
    FloatVector size = x.abs();
    VectorMask<Float> far = size.compare(GT, 1);
    FloatVector t = size.blend(of(1).div(size), far);
    FloatVector s = t.mul(t);
    FloatVector p = of(-0.0017936177f).fma(s, of(0.010914588f));
    p = p.fma(s, of(-0.031177815f));
    p = p.fma(s, of(0.057957564f));
    p = p.fma(s, of(-0.08403449f));
    p = p.fma(s, of(0.10952185f));
    p = p.fma(s, of(-0.14264241f));
    p = p.fma(s, of(0.19998549f));
    p = p.fma(s, of(-0.333333f));
    FloatVector angle = s.mul(p).fma(t, t);
    angle = angle.blend(of(Functions.HALF_PI_HIGH).sub(angle.add(Functions.HALF_PI_LOW)), far);
    return angle.blend(angle.neg(), x.compare(LT, 0));
  }

  /** The error function. */
  public static FloatVector erf(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector s = x.mul(x);
    FloatVector p = of(7.96966342e-5f).fma(s, of(-0.000804383948f));
    p = p.fma(s, of(0.0051919478f));
    p = p.fma(s, of(-0.026855588f));
    p = p.fma(s, of(0.112836242f));
    p = p.fma(s, of(-0.376126289f));
    p = p.fma(s, of(0.128379166f));
    FloatVector near = p.fma(x, x);
    FloatVector e = of(1).sub(exp(erfTail(size.min(of(4f))).neg()));
    FloatVector far = e.blend(e.neg(), x.compare(LT, 0));
    return far.blend(near, size.compare(LT, 0.92f));
  }

  private static FloatVector erfTail(FloatVector t) {
    FloatVector q = of(1.15218609e-5f).fma(t, of(-0.000325649657f));
    q = q.fma(t, of(0.00365375844f));
    q = q.fma(t, of(-0.0237853508f));
    q = q.fma(t, of(0.106263168f));
    q = q.fma(t, of(0.635135889f));
    q = q.fma(t, of(0.12865217f));
    return q.fma(t, t);
  }
}
