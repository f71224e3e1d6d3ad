package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The arctangent over whole vectors, written out for the reason that {@link VectorExpPass} gives. */
public final class VectorArctanPass {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;

  private VectorArctanPass() {}

  /** to[i] ← arctan x[i] for {@code from ≤ i < end}, whole vectors, the bits of {@link Functions#arctan}. */
  public static void forward(float[] x, int from, int end, float[] to) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector z = fromArray(SPECIES, x, i);
      FloatVector size = z.abs();
      VectorMask<Float> far = size.compare(GT, 1f);
      FloatVector t = size.blend(broadcast(SPECIES, 1f).div(size), far);
      FloatVector s = t.mul(t);
      FloatVector p = s.fma(broadcast(SPECIES, -0.0017936177f), broadcast(SPECIES, 0.010914588f));
      p = p.fma(s, broadcast(SPECIES, -0.031177815f));
      p = p.fma(s, broadcast(SPECIES, 0.057957564f));
      p = p.fma(s, broadcast(SPECIES, -0.08403449f));
      p = p.fma(s, broadcast(SPECIES, 0.10952185f));
      p = p.fma(s, broadcast(SPECIES, -0.14264241f));
      p = p.fma(s, broadcast(SPECIES, 0.19998549f));
      p = p.fma(s, broadcast(SPECIES, -0.333333f));
      FloatVector angle = s.mul(p).fma(t, t);
      FloatVector turned = broadcast(SPECIES, Functions.HALF_PI_HIGH).sub(
          angle.add(broadcast(SPECIES, Functions.HALF_PI_LOW)));
      angle = angle.blend(turned, far);
      angle.blend(angle.neg(), z.compare(LT, 0f)).intoArray(to, i);
    }
  }
}
