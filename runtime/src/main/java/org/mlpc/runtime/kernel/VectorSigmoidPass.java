package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** The logistic function over whole vectors, written out for the reason that {@link VectorExpPass} gives. */
public final class VectorSigmoidPass {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  // As fields: made in the loop, C2 hoists them out of it as objects, one a call.
  private static final IntVector ROUNDER_BITS =
      IntVector.broadcast(SPECIES.withLanes(int.class), Functions.ROUNDER_BITS);
  private static final IntVector BIAS = IntVector.broadcast(SPECIES.withLanes(int.class), 127);

  private VectorSigmoidPass() {}

  /** to[at + i − from] ← σ(x[i]) for {@code from ≤ i < end}, the bits of {@link Functions#sigmoid}. */
  public static void forward(float[] x, int from, int end, float[] to, int at) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector z = fromArray(SPECIES, x, i);
      FloatVector v = z.abs().neg();
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
      FloatVector e = p.mul(low).mul(high);
      FloatVector u = e.add(broadcast(SPECIES, 1f));
      FloatVector lost = e.sub(u.sub(broadcast(SPECIES, 1f)));
      FloatVector s = e.blend(broadcast(SPECIES, 1f), z.compare(GE, 0f)).div(u);
      FloatVector mend = broadcast(SPECIES, -0.5f).fma(u, broadcast(SPECIES, 1.5f));
      lost.neg().mul(mend).fma(s, s).intoArray(to, at + i - from);
    }
  }
}
