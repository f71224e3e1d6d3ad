package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The exponential as a pass of its own, for functions that need several: together they are more than C2 inlines into
 * one method, and what it leaves out boxes its vectors, at a hundred times the cost. So the pass is written out: a
 * method of more than 325 bytes of byte code is never inlined into another.
 */
public final class VectorExpPass {

  /** Elements of a piece: few enough for the first-level cache. */
  public static final int PIECE = 512;

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  // As fields: made in the loop, C2 hoists them out of it as objects, one a call.
  private static final IntVector ROUNDER_BITS =
      IntVector.broadcast(SPECIES.withLanes(int.class), Functions.ROUNDER_BITS);
  private static final IntVector BIAS = IntVector.broadcast(SPECIES.withLanes(int.class), 127);
  private static final ThreadLocal<float[]> BUFFER = ThreadLocal.withInitial(() -> new float[2 * PIECE]);

  private VectorExpPass() {}

  /** The calling thread's buffer, of two pieces. */
  public static float[] buffer() {
    return BUFFER.get();
  }

  /** x[i] ← exp(−x[i]) for {@code from ≤ i < to}, whole vectors of numbers ≥ 0, the bits of {@link Functions#exp}. */
  public static void negated(float[] x, int from, int to) {
    for (int i = from; i < to; i += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i).neg().max(FloatVector.broadcast(SPECIES, -104f));
      FloatVector shifted = v.fma(
          FloatVector.broadcast(SPECIES, Functions.LOG2_E), FloatVector.broadcast(SPECIES, Functions.ROUNDER));
      FloatVector n = shifted.sub(FloatVector.broadcast(SPECIES, Functions.ROUNDER));
      FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -Functions.LN2_HIGH), v);
      r = n.fma(FloatVector.broadcast(SPECIES, -Functions.LN2_LOW), r);
      FloatVector q = r.fma(
          FloatVector.broadcast(SPECIES, 0.000199476461f), FloatVector.broadcast(SPECIES, 0.00139350863f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.00833320431f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.041666463f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.166666672f));
      q = q.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
      FloatVector p = FloatVector.broadcast(SPECIES, 1f).add(r.mul(r).fma(q, r));
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      IntVector half = exponent.lanewise(ASHR, 1);
      IntVector rest = exponent.sub(half);
      FloatVector low = half.add(BIAS).lanewise(LSHL, 23).reinterpretAsFloats();
      FloatVector high = rest.add(BIAS).lanewise(LSHL, 23).reinterpretAsFloats();
      p.mul(low).mul(high).intoArray(x, i);
    }
  }
}
