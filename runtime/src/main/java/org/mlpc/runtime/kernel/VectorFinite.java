package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Looks for NaN and infinity with vectors: the greatest exponent tells. */
final class VectorFinite {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final int LANES = VectorDense.LANES;
  private static final int SIZE = 0x7fffffff;
  private static final int INFINITY = 0x7f800000;

  private VectorFinite() {}

  /**
   * Whether the elements from {@code from} to {@code end - 1} are finite, a vector of them or more; the last vector may lie over the one before.
   */
  static boolean all(float[] g, int from, int end) {
    // The bits without sign are ordered as the sizes of numbers are, infinity and NaN above all.
    IntVector greatest = fromArray(SPECIES, g, end - LANES).reinterpretAsInts().and(SIZE);
    for (int i = from; i < end - LANES; i += LANES) {
      greatest = greatest.max(fromArray(SPECIES, g, i).reinterpretAsInts().and(SIZE));
    }
    return greatest.reduceLanes(VectorOperators.MAX) < INFINITY;
  }

  /** Copies n elements, a vector of them or more, and tells whether they are finite. */
  static boolean copy(float[] from, int at, int n, float[] to, int start) {
    FloatVector last = fromArray(SPECIES, from, at + n - LANES);
    IntVector greatest = last.reinterpretAsInts().and(SIZE);
    for (int i = 0; i < n - LANES; i += LANES) {
      FloatVector x = fromArray(SPECIES, from, at + i);
      x.intoArray(to, start + i);
      greatest = greatest.max(x.reinterpretAsInts().and(SIZE));
    }
    last.intoArray(to, start + n - LANES);
    return greatest.reduceLanes(VectorOperators.MAX) < INFINITY;
  }
}
