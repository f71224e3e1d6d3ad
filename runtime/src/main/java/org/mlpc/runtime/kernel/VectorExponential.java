package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * The exponential function on vectors, the bits of {@link Functions}; where the argument's range is known, with less to
 * do. C2 gives up inlining in a method that grows too large, and boxes what is left: so these are kept short, and
 * constants are fields.
 */
final class VectorExponential {

  private static final int BIAS = 127;
  private static final int MANTISSA_BITS = 23;

  private static final FloatVector LOWEST = of(-104);
  private static final FloatVector HIGHEST = of(89);
  private static final FloatVector HIGHEST_MINUS_ONE = of(88);
  private static final FloatVector ONE = of(1);
  private static final FloatVector LOG2_E = of(Functions.LOG2_E);
  private static final FloatVector ROUNDER = of(Functions.ROUNDER);
  private static final FloatVector MINUS_LN2_HIGH = of(-Functions.LN2_HIGH);
  private static final FloatVector MINUS_LN2_LOW = of(-Functions.LN2_LOW);
  private static final FloatVector C2 = of(0.5f);
  private static final FloatVector C3 = of(0.166666672f);
  private static final FloatVector C4 = of(0.041666463f);
  private static final FloatVector C5 = of(0.00833320431f);
  private static final FloatVector C6 = of(0.00139350863f);
  private static final FloatVector C7 = of(0.000199476461f);

  private VectorExponential() {}

  private static FloatVector of(float value) {
    return FloatVector.broadcast(VectorDense.SPECIES, value);
  }

  /** eˣ. */
  static FloatVector exp(FloatVector x) {
    return ofNegative(x.min(HIGHEST));
  }

  /** eˣ for x ≤ 89. */
  static FloatVector ofNegative(FloatVector value) {
    FloatVector x = value.max(LOWEST);
    FloatVector shifted = x.fma(LOG2_E, ROUNDER);
    FloatVector p = ONE.add(overOne(x, shifted));
    IntVector exponent = shifted.reinterpretAsInts().sub(Functions.ROUNDER_BITS);
    IntVector half = exponent.lanewise(ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  /** eˣ for |x| ≤ 87, where it is neither denormal nor ∞: one factor does, and the bits are the same. */
  static FloatVector ofSmall(FloatVector x) {
    FloatVector shifted = x.fma(LOG2_E, ROUNDER);
    FloatVector p = ONE.add(overOne(x, shifted));
    return p.mul(powerOfTwo(shifted.reinterpretAsInts().sub(Functions.ROUNDER_BITS)));
  }

  /** eˣ − 1, for x up to 88. */
  static FloatVector expm1(FloatVector value) {
    FloatVector x = value.max(LOWEST).min(HIGHEST_MINUS_ONE);
    FloatVector shifted = x.fma(LOG2_E, ROUNDER);
    FloatVector p = overOne(x, shifted);
    IntVector exponent = shifted.reinterpretAsInts().sub(Functions.ROUNDER_BITS);
    IntVector half = exponent.lanewise(ASHR, 1);
    FloatVector scale = powerOfTwo(half).mul(powerOfTwo(exponent.sub(half)));
    return scale.fma(p, scale.sub(ONE));
  }

  /** eʳ − 1 for what is left of x after the whole multiples of ln 2 in {@code shifted}. */
  private static FloatVector overOne(FloatVector x, FloatVector shifted) {
    FloatVector n = shifted.sub(ROUNDER);
    FloatVector r = n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, x));
    FloatVector q = C7.fma(r, C6).fma(r, C5).fma(r, C4).fma(r, C3).fma(r, C2);
    return r.mul(r).fma(q, r);
  }

  private static FloatVector powerOfTwo(IntVector exponent) {
    return exponent.add(BIAS).lanewise(LSHL, MANTISSA_BITS).reinterpretAsFloats();
  }
}
