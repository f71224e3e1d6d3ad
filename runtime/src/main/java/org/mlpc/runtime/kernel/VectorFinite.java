package org.mlpc.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Looks for NaN and infinity with vectors: the greatest exponent tells. */
final class VectorFinite {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int STEP = 4 * LANES;
  private static final int SIZE = 0x7fffffff;
  private static final int INFINITY = 0x7f800000;

  private VectorFinite() {}

  /** Whether there are enough elements for {@link #all}. */
  static boolean fits(int n) {
    return n >= LANES;
  }

  /**
   * Whether the elements from {@code from} to {@code end - 1} are finite; the last vector may lie over the one before.
   */
  static boolean all(float[] g, int from, int end) {
    IntVector m0 = IntVector.zero(INTS);
    IntVector m1 = m0;
    IntVector m2 = m0;
    IntVector m3 = m0;
    int i = from;
    for (; i <= end - STEP; i += STEP) {
      m0 = m0.max(size(g, i));
      m1 = m1.max(size(g, i + LANES));
      m2 = m2.max(size(g, i + 2 * LANES));
      m3 = m3.max(size(g, i + 3 * LANES));
    }
    for (; i < end - LANES; i += LANES) {
      m1 = m1.max(size(g, i));
    }
    m0 = m0.max(size(g, end - LANES));
    return m0.max(m1).max(m2.max(m3)).reduceLanes(VectorOperators.MAX) < INFINITY;
  }

  /** The bits without sign, which are ordered as the sizes of numbers are, infinity and NaN above all. */
  private static IntVector size(float[] g, int i) {
    return FloatVector.fromArray(SPECIES, g, i).reinterpretAsInts().and(SIZE);
  }
}
