package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The exponential as a pass over whole vectors. Written out, as all such passes are: no vector is handed to a method or
 * returned by one. Methods of the Vector API are inlined always, but those of ours not once C2 has put 8,000 bytes of
 * byte code into one method, and what it leaves out boxes its vectors, at a hundred times the cost.
 */
public final class VectorExpPass {

  /** The vectors that all kernels use. */
  public static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;

  // As fields: made in the loop, C2 hoists them out of it as objects, one a call.
  private static final IntVector ROUNDER_BITS =
      IntVector.broadcast(SPECIES.withLanes(int.class), Functions.ROUNDER_BITS);
  private static final IntVector BIAS = IntVector.broadcast(SPECIES.withLanes(int.class), 127);

  private VectorExpPass() {}

  /** x[i] ← exp(−x[i]) for {@code from ≤ i < end}, whole vectors of numbers ≥ 0. */
  public static void negated(float[] x, int from, int end) {
    for (int i = from; i < end; i += SPECIES.length()) {
      fromArray(SPECIES, x, i).neg().intoArray(x, i);
    }
    shifted(x, from, end, 0, x);
  }

  /**
   * to[i] ← exp(x[i] − shift) for {@code from ≤ i < end}, whole vectors of differences up to 89, the bits of {@link
   * Functions#exp}.
   */
  public static void shifted(float[] x, int from, int end, float shift, float[] to) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector v = fromArray(SPECIES, x, i).sub(broadcast(SPECIES, shift));
      v = v.blend(broadcast(SPECIES, -104f), v.compare(LT, -104f));
      FloatVector shifted = v.fma(broadcast(SPECIES, Functions.LOG2_E), broadcast(SPECIES, Functions.ROUNDER));
      FloatVector n = shifted.sub(broadcast(SPECIES, Functions.ROUNDER));
      FloatVector r = n.fma(broadcast(SPECIES, -Functions.LN2_HIGH), v);
      r = n.fma(broadcast(SPECIES, -Functions.LN2_LOW), r);
      FloatVector q = r.fma(broadcast(SPECIES, 0.000199476461f), broadcast(SPECIES, 0.00139350863f));
      q = q.fma(r, broadcast(SPECIES, 0.00833320431f));
      q = q.fma(r, broadcast(SPECIES, 0.041666463f));
      q = q.fma(r, broadcast(SPECIES, 0.166666672f));
      q = q.fma(r, broadcast(SPECIES, 0.5f));
      FloatVector p = broadcast(SPECIES, 1f).add(r.mul(r).fma(q, r));
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      IntVector half = exponent.lanewise(ASHR, 1);
      FloatVector low = half.add(BIAS).lanewise(LSHL, 23).reinterpretAsFloats();
      FloatVector high = exponent.sub(half).add(BIAS).lanewise(LSHL, 23).reinterpretAsFloats();
      p.mul(low).mul(high).intoArray(to, i);
    }
  }

  /** x[i] ← exp(x[i]) − 1 for {@code from ≤ i < end}, whole vectors, the bits of {@link Functions#expm1}. */
  public static void minusOne(float[] x, int from, int end) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector v = fromArray(SPECIES, x, i);
      v = v.blend(broadcast(SPECIES, -104f), v.compare(LT, -104f));
      v = v.blend(broadcast(SPECIES, 88f), v.compare(GT, 88f));
      FloatVector shifted = v.fma(broadcast(SPECIES, Functions.LOG2_E), broadcast(SPECIES, Functions.ROUNDER));
      FloatVector n = shifted.sub(broadcast(SPECIES, Functions.ROUNDER));
      FloatVector r = n.fma(broadcast(SPECIES, -Functions.LN2_HIGH), v);
      r = n.fma(broadcast(SPECIES, -Functions.LN2_LOW), r);
      FloatVector q = r.fma(broadcast(SPECIES, 0.000199476461f), broadcast(SPECIES, 0.00139350863f));
      q = q.fma(r, broadcast(SPECIES, 0.00833320431f));
      q = q.fma(r, broadcast(SPECIES, 0.041666463f));
      q = q.fma(r, broadcast(SPECIES, 0.166666672f));
      q = q.fma(r, broadcast(SPECIES, 0.5f));
      FloatVector p = r.mul(r).fma(q, r);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      IntVector half = exponent.lanewise(ASHR, 1);
      FloatVector low = half.add(BIAS).lanewise(LSHL, 23).reinterpretAsFloats();
      FloatVector high = exponent.sub(half).add(BIAS).lanewise(LSHL, 23).reinterpretAsFloats();
      FloatVector scale = low.mul(high);
      scale.fma(p, scale.sub(broadcast(SPECIES, 1f))).intoArray(x, i);
    }
  }
}
