package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The error function over whole vectors, in passes of which none is longer than C2 likes. */
public final class VectorErfPass {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;

  private VectorErfPass() {}

  /** to[i − from] ← erf(scale · x[i]) for {@code from ≤ i < end}, whole vectors, the bits of {@link Functions#erf}. */
  public static void forward(float[] x, int from, int end, float scale, float[] to) {
    tails(x, from, end, scale, to);
    VectorExpPass.negated(to, 0, end - from);
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector z = fromArray(SPECIES, x, i).mul(broadcast(SPECIES, scale));
      FloatVector s = z.mul(z);
      FloatVector p = s.fma(broadcast(SPECIES, 7.96966342e-5f), broadcast(SPECIES, -0.000804383948f));
      p = p.fma(s, broadcast(SPECIES, 0.0051919478f));
      p = p.fma(s, broadcast(SPECIES, -0.026855588f));
      p = p.fma(s, broadcast(SPECIES, 0.112836242f));
      p = p.fma(s, broadcast(SPECIES, -0.376126289f));
      p = p.fma(s, broadcast(SPECIES, 0.128379166f));
      FloatVector near = p.fma(z, z);
      FloatVector far = broadcast(SPECIES, 1f).sub(fromArray(SPECIES, to, i - from));
      far.blend(far.neg(), z.compare(LT, 0f)).blend(near, z.abs().compare(LT, 0.92f)).intoArray(to, i - from);
    }
  }

  /** What the far branch is the exponential of, not negative. */
  private static void tails(float[] x, int from, int end, float scale, float[] to) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector t = fromArray(SPECIES, x, i).mul(broadcast(SPECIES, scale)).abs();
      t = t.blend(broadcast(SPECIES, 4f), t.compare(GT, 4f));
      FloatVector q = t.fma(broadcast(SPECIES, 1.15218609e-5f), broadcast(SPECIES, -0.000325649657f));
      q = q.fma(t, broadcast(SPECIES, 0.00365375844f));
      q = q.fma(t, broadcast(SPECIES, -0.0237853508f));
      q = q.fma(t, broadcast(SPECIES, 0.106263168f));
      q = q.fma(t, broadcast(SPECIES, 0.635135889f));
      q = q.fma(t, broadcast(SPECIES, 0.12865217f));
      q.fma(t, t).intoArray(to, i - from);
    }
  }
}
