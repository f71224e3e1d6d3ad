package org.mlpc.runtime.kernel.optimizer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.EQ;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorExpPass;

/**
 * The update of {@link Sgd} over whole vectors. It waits for memory, so looking for what is no number costs nothing
 * beside it, where a pass of its own would wait for memory again.
 */
final class VectorSgd {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final int LANES = SPECIES.length();

  private VectorSgd() {}

  /** How many elements from {@code from} on {@link #update} does: whole vectors. */
  static int length(int from, int to) {
    return SPECIES.loopBound(to - from);
  }

  /** Updates whole vectors from element {@code from} on; returns whether all values stayed finite. */
  static boolean update(float[] w, float[] g, float factor, int from, int to) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector zeros = zero;
    for (int i = from; i <= to - LANES; i += LANES) {
      FloatVector next = fromArray(SPECIES, g, i).fma(broadcast(SPECIES, factor), fromArray(SPECIES, w, i));
      next.intoArray(w, i);
      // Zero times a number is zero; times infinity or NaN it is NaN, which stays.
      zeros = next.fma(zero, zeros);
    }
    return zeros.compare(EQ, 0).allTrue();
  }
}
