package org.mlpc.runtime.kernel.optimizer;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorFunctions;

/**
 * The update of {@link Adam} over whole vectors, without the element-wise ends that a loop of plain Java has. It waits
 * for its division and its root, so looking for what is no number costs nothing beside them.
 */
final class VectorAdam {

  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int SIZE = 0x7fffffff;
  private static final int INFINITY = 0x7f800000;

  private VectorAdam() {}

  /** How many elements from {@code from} on {@link #update} does: whole vectors. */
  static int length(int from, int to) {
    return SPECIES.loopBound(to - from);
  }

  /** Updates whole vectors from element {@code from} on; returns whether all values and squares stayed finite. */
  static boolean update(
      float[] w, float[] g, float[] m, float[] v, int from, int to, float by, float keep1, float take1, float keep2,
      float take2, float corrected, float factor, float shrink, float inside, float outside) {
    IntVector greatest = FloatVector.zero(SPECIES).reinterpretAsInts();
    for (int i = from; i <= to - LANES; i += LANES) {
      FloatVector gradient = FloatVector.fromArray(SPECIES, g, i).mul(by);
      FloatVector mean = gradient.fma(of(take1), FloatVector.fromArray(SPECIES, m, i).mul(keep1));
      FloatVector squares = gradient.mul(take2).fma(gradient, FloatVector.fromArray(SPECIES, v, i).mul(keep2));
      mean.intoArray(m, i);
      squares.intoArray(v, i);
      FloatVector root = squares.fma(of(corrected), of(inside)).sqrt().add(outside);
      FloatVector next = mean.div(root).fma(of(factor), FloatVector.fromArray(SPECIES, w, i).mul(shrink));
      next.intoArray(w, i);
      greatest = greatest.max(size(squares)).max(size(next));
    }
    return greatest.reduceLanes(VectorOperators.MAX) < INFINITY;
  }

  /** The bits without sign, which are ordered as the sizes of numbers are, infinity and NaN above all. */
  private static IntVector size(FloatVector x) {
    return x.reinterpretAsInts().and(SIZE);
  }

  private static FloatVector of(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }
}
