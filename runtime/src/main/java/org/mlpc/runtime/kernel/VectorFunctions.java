package org.mlpc.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Functions} on vectors: the same operations on every lane, so the same bits. A branch of the scalar form is a blend
 * here. Where a lane is NaN, its payload may differ.
 */
final class VectorFunctions {

  /** The machine's vectors, sixteen lanes at most. */
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() > Panels.WIDTH ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

  private static final int MANTISSA = 0x7fffff;
  private static final int BIAS = 127;

  private VectorFunctions() {}

  private static FloatVector constant(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** eˣ; 0 from −104 down, ∞ from 89 up. */
  static FloatVector exp(FloatVector value) {
    FloatVector x = value.max(-104f).min(89f);
    FloatVector shifted = x.fma(constant(Functions.LOG2_E), constant(Functions.ROUNDER));
    FloatVector n = shifted.sub(Functions.ROUNDER);
    FloatVector r = reduced(n, x);
    FloatVector p = r.mul(r).fma(tail(r), r).add(1);
    IntVector exponent = shifted.reinterpretAsInts().sub(Functions.ROUNDER_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  /** eˣ − 1, for x up to 88. */
  static FloatVector expm1(FloatVector value) {
    FloatVector x = value.max(-104f).min(88f);
    FloatVector shifted = x.fma(constant(Functions.LOG2_E), constant(Functions.ROUNDER));
    FloatVector n = shifted.sub(Functions.ROUNDER);
    FloatVector r = reduced(n, x);
    FloatVector p = r.mul(r).fma(tail(r), r);
    IntVector exponent = shifted.reinterpretAsInts().sub(Functions.ROUNDER_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    FloatVector scale = powerOfTwo(half).mul(powerOfTwo(exponent.sub(half)));
    return scale.fma(p, scale.sub(1));
  }

  /** x − n ln 2. */
  private static FloatVector reduced(FloatVector n, FloatVector x) {
    return n.fma(constant(-Functions.LN2_LOW), n.fma(constant(-Functions.LN2_HIGH), x));
  }

  /** (eʳ − 1 − r)/r² for |r| ≤ ½ ln 2. */
  private static FloatVector tail(FloatVector r) {
    FloatVector q = constant(0.000199476461f);
    q = q.fma(r, constant(0.00139350863f));
    q = q.fma(r, constant(0.00833320431f));
    q = q.fma(r, constant(0.041666463f));
    q = q.fma(r, constant(0.166666672f));
    return q.fma(r, constant(0.5f));
  }

  private static FloatVector powerOfTwo(IntVector exponent) {
    return exponent.add(BIAS).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }

  /** ln x; −∞ at 0, NaN below. */
  static FloatVector log(FloatVector x) {
    VectorMask<Float> denormal = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(0x1p23f), denormal).reinterpretAsInts().sub(Functions.ROOT_HALF_BITS);
    FloatVector n = bits.lanewise(VectorOperators.ASHR, 23).add(Functions.ROUNDER_BITS)
        .reinterpretAsFloats().sub(Functions.ROUNDER);
    n = n.blend(n.sub(23), denormal);
    FloatVector f = bits.and(MANTISSA).add(Functions.ROOT_HALF_BITS).reinterpretAsFloats().sub(1);
    FloatVector p = constant(0.0691608936f);
    p = p.fma(f, constant(-0.117903933f));
    p = p.fma(f, constant(0.118729495f));
    p = p.fma(f, constant(-0.123842865f));
    p = p.fma(f, constant(0.142186686f));
    p = p.fma(f, constant(-0.166692525f));
    p = p.fma(f, constant(0.20002225f));
    p = p.fma(f, constant(-0.249999866f));
    p = p.fma(f, constant(0.333333105f));
    FloatVector tail = f.mul(f).mul(p.fma(f, constant(-0.5f)));
    FloatVector log = n.fma(constant(Functions.LN2_HIGH), f.add(n.fma(constant(Functions.LN2_LOW), tail)));
    FloatVector result = x.blend(log, x.compare(VectorOperators.GT, 0f)
        .and(x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY)));
    return result
        .blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f))
        .blend(Float.NaN, x.compare(VectorOperators.LT, 0f));
  }

  /** ln(1 + x) for x ≥ 0. */
  static FloatVector log1p(FloatVector x) {
    FloatVector u = x.add(1);
    FloatVector lost = x.sub(u.sub(1));
    FloatVector log = log(u).add(lost.div(u));
    return u.blend(log, u.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
  }

  /** 1/(1 + e⁻ˣ). */
  static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector u = e.add(1);
    FloatVector lost = e.sub(u.sub(1));
    FloatVector q = e.blend(1, x.compare(VectorOperators.GE, 0f)).div(u);
    return lost.neg().mul(u.fma(constant(-0.5f), constant(1.5f))).fma(q, q);
  }

  /** Hyperbolic tangent. */
  static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector s = x.mul(x);
    FloatVector p = constant(0.00215763575f);
    p = p.fma(s, constant(-0.00819508638f));
    p = p.fma(s, constant(0.0217087492f));
    p = p.fma(s, constant(-0.053948462f));
    p = p.fma(s, constant(0.133332223f));
    p = p.fma(s, constant(-0.333333313f));
    FloatVector near = s.mul(p).fma(x, x);
    FloatVector far = constant(1).sub(constant(2).div(exp(size.min(10f).mul(2)).add(1)));
    return withSign(far, x).blend(near, size.compare(VectorOperators.LT, 0.625f));
  }

  /** ln(1 + eˣ), as max(x, 0) + ln(1 + e^−|x|). */
  static FloatVector softplus(FloatVector x) {
    return x.max(0).add(log1p(exp(x.abs().neg())));
  }

  /** The error function, 2/√π ∫₀ˣ e^−t² dt. */
  static FloatVector erf(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector s = x.mul(x);
    FloatVector p = constant(7.96966342e-5f);
    p = p.fma(s, constant(-0.000804383948f));
    p = p.fma(s, constant(0.0051919478f));
    p = p.fma(s, constant(-0.026855588f));
    p = p.fma(s, constant(0.112836242f));
    p = p.fma(s, constant(-0.376126289f));
    p = p.fma(s, constant(0.128379166f));
    FloatVector near = p.fma(x, x);
    FloatVector t = size.min(4f);
    FloatVector q = constant(1.15218609e-5f);
    q = q.fma(t, constant(-0.000325649657f));
    q = q.fma(t, constant(0.00365375844f));
    q = q.fma(t, constant(-0.0237853508f));
    q = q.fma(t, constant(0.106263168f));
    q = q.fma(t, constant(0.635135889f));
    q = q.fma(t, constant(0.12865217f));
    FloatVector far = constant(1).sub(exp(q.fma(t, t).neg()));
    return withSign(far, x).blend(near, size.compare(VectorOperators.LT, 0.92f));
  }

  /** arctan x. */
  static FloatVector arctan(FloatVector x) {
    FloatVector size = x.abs();
    VectorMask<Float> large = size.compare(VectorOperators.GT, 1f);
    FloatVector t = size.blend(constant(1).div(size), large);
    FloatVector s = t.mul(t);
    FloatVector p = constant(-0.0017936177f);
    p = p.fma(s, constant(0.010914588f));
    p = p.fma(s, constant(-0.031177815f));
    p = p.fma(s, constant(0.057957564f));
    p = p.fma(s, constant(-0.08403449f));
    p = p.fma(s, constant(0.10952185f));
    p = p.fma(s, constant(-0.14264241f));
    p = p.fma(s, constant(0.19998549f));
    p = p.fma(s, constant(-0.333333f));
    FloatVector angle = s.mul(p).fma(t, t);
    FloatVector turned = constant(Functions.HALF_PI_HIGH).sub(angle.add(Functions.HALF_PI_LOW));
    return withSign(angle.blend(turned, large), x);
  }

  /** The sign of {@code x} on numbers that have none; a negative zero gets none, as in {@link Functions}. */
  private static FloatVector withSign(FloatVector size, FloatVector x) {
    return size.blend(size.neg(), x.compare(VectorOperators.LT, 0f));
  }
}
