package org.mlpc.runtime.kernel.optimizer;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.EQ;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorExpPass;

/**
 * The update of {@link Adam} over whole vectors, without the element-wise ends that a loop of plain Java has. It waits
 * for its division and its root, so looking for what is no number costs nothing beside them.
 */
final class VectorAdam {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final int LANES = SPECIES.length();

  private VectorAdam() {}

  /** How many elements from {@code from} on {@link #update} does: whole vectors. */
  static int length(int from, int to) {
    return SPECIES.loopBound(to - from);
  }

  /** Updates whole vectors from element {@code from} on; returns whether all values and squares stayed finite. */
  static boolean update(
      float[] w, float[] g, float[] m, float[] v, int from, int to, float by, float keep1, float take1, float keep2,
      float take2, float corrected, float factor, float shrink, float inside, float outside) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector zeros = zero;
    for (int i = from; i <= to - LANES; i += LANES) {
      FloatVector gradient = fromArray(SPECIES, g, i).mul(by);
      FloatVector mean = gradient.fma(broadcast(SPECIES, take1), fromArray(SPECIES, m, i).mul(keep1));
      FloatVector squares = gradient.mul(take2).fma(gradient, fromArray(SPECIES, v, i).mul(keep2));
      mean = mean.add(Slots.GRID).sub(Slots.GRID);
      squares = squares.add(Slots.GRID).sub(Slots.GRID);
      mean.intoArray(m, i);
      squares.intoArray(v, i);
      FloatVector root = squares.fma(broadcast(SPECIES, corrected), broadcast(SPECIES, inside)).sqrt().add(outside);
      FloatVector next = mean.div(root).fma(broadcast(SPECIES, factor), fromArray(SPECIES, w, i).mul(shrink));
      next.intoArray(w, i);
      // Zero times a number is zero; times infinity or NaN it is NaN, which stays.
      zeros = squares.fma(zero, next.fma(zero, zeros));
    }
    return zeros.compare(EQ, 0).allTrue();
  }
}
