package org.mlpc.runtime.kernel.optimizer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorExpPass;

/**
 * The update of {@link Sgd} over whole vectors. It waits for memory, so looking for what is no number costs nothing
 * beside it, where a pass of its own would wait for memory again.
 */
final class VectorSgd {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int SIZE = 0x7fffffff;
  private static final int INFINITY = 0x7f800000;

  private VectorSgd() {}

  /** How many elements from {@code from} on {@link #update} does: whole vectors. */
  static int length(int from, int to) {
    return SPECIES.loopBound(to - from);
  }

  /** Updates whole vectors from element {@code from} on; returns whether all values stayed finite. */
  static boolean update(float[] w, float[] g, float factor, int from, int to) {
    IntVector greatest = FloatVector.zero(SPECIES).reinterpretAsInts();
    for (int i = from; i <= to - LANES; i += LANES) {
      FloatVector next = fromArray(SPECIES, g, i).fma(broadcast(SPECIES, factor), fromArray(SPECIES, w, i));
      next.intoArray(w, i);
      // The bits without sign are ordered as the sizes of numbers are, infinity and NaN above all.
      greatest = greatest.max(next.reinterpretAsInts().and(SIZE));
    }
    return greatest.reduceLanes(VectorOperators.MAX) < INFINITY;
  }
}
