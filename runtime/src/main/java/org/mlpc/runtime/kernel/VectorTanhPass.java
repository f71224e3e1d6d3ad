package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** The hyperbolic tangent over whole vectors, written out for the reason that {@link VectorExpPass} gives. */
public final class VectorTanhPass {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  // As fields: made in the loop, C2 hoists them out of it as objects, one a call.
  private static final IntVector ROUNDER_BITS =
      IntVector.broadcast(SPECIES.withLanes(int.class), Functions.ROUNDER_BITS);
  private static final IntVector BIAS = IntVector.broadcast(SPECIES.withLanes(int.class), 127);

  private VectorTanhPass() {}

  /** to[i] ← tanh x[i] for {@code from ≤ i < end}, the bits of {@link Functions#tanh}. */
  public static void forward(float[] x, int from, int end, float[] to) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector z = fromArray(SPECIES, x, i);
      FloatVector v = z.abs();
      // Past 10 what is computed here may be anything: it is 1 there, which is decided at the end, off the long chain.
      FloatVector shifted = v.fma(broadcast(SPECIES, 2 * Functions.LOG2_E), broadcast(SPECIES, Functions.ROUNDER));
      FloatVector n = shifted.sub(broadcast(SPECIES, Functions.ROUNDER));
      FloatVector r = n.fma(broadcast(SPECIES, -Functions.LN2_HIGH), v.add(v));
      r = n.fma(broadcast(SPECIES, -Functions.LN2_LOW), r);
      FloatVector q = r.fma(broadcast(SPECIES, 0.000199476461f), broadcast(SPECIES, 0.00139350863f));
      q = q.fma(r, broadcast(SPECIES, 0.00833320431f));
      q = q.fma(r, broadcast(SPECIES, 0.041666463f));
      q = q.fma(r, broadcast(SPECIES, 0.166666672f));
      q = q.fma(r, broadcast(SPECIES, 0.5f));
      FloatVector p = broadcast(SPECIES, 1f).add(r.mul(r).fma(q, r));
      // Neither denormal nor infinite up to 10, so that one factor does where exp has two; the bits are the same.
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      FloatVector e = p.mul(exponent.add(BIAS).lanewise(LSHL, 23).reinterpretAsFloats());
      FloatVector one = broadcast(SPECIES, 1f).blend(broadcast(SPECIES, -1f), z.compare(LT, 0f));
      FloatVector far = one.sub(one.add(one).div(e.add(broadcast(SPECIES, 1f))));
      FloatVector s = z.mul(z);
      FloatVector t = s.fma(broadcast(SPECIES, 0.00215763575f), broadcast(SPECIES, -0.00819508638f));
      t = t.fma(s, broadcast(SPECIES, 0.0217087492f));
      t = t.fma(s, broadcast(SPECIES, -0.053948462f));
      t = t.fma(s, broadcast(SPECIES, 0.133332223f));
      t = t.fma(s, broadcast(SPECIES, -0.333333313f));
      FloatVector near = s.mul(t).fma(z, z);
      far.blend(one, v.compare(GT, 10f)).blend(near, v.compare(LT, 0.625f)).intoArray(to, i);
    }
  }
}
