package org.mlpc.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Copies rows of no more than a few vectors each. */
final class VectorRowGather {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final int LANES = SPECIES.length();

  private VectorRowGather() {}

  /** Rows of a vector or more; the last vector of each may lie over the one before. False if rows are shorter. */
  static boolean rows(
      float[] from, int first, int width, int step, int[] order, int start, int count, float[] into, int stride) {
    if (width < LANES) {
      return false;
    }
    int last = width - LANES;
    for (int i = 0; i < count; i++) {
      int row = first + order[start + i] * step;
      int at = i * stride;
      for (int e = 0; e < last; e += LANES) {
        FloatVector.fromArray(SPECIES, from, row + e).intoArray(into, at + e);
      }
      FloatVector.fromArray(SPECIES, from, row + last).intoArray(into, at + last);
    }
    return true;
  }

  /**
   * Rows shorter than a vector, to rows as long as one or longer: each is read together with what lies behind it, and
   * zeros are written there. Returns how many rows it has copied: it stops before one that has too little behind it.
   */
  static int shortRows(
      float[] from, int first, int width, int step, int[] order, int start, int count, float[] into, int stride) {
    if (width >= LANES || stride < LANES) {
      return 0;
    }
    VectorMask<Float> row = SPECIES.indexInRange(0, width);
    FloatVector zero = FloatVector.zero(SPECIES);
    int last = from.length - LANES;
    for (int i = 0; i < count; i++) {
      int at = first + order[start + i] * step;
      if (at > last) {
        return i;
      }
      zero.blend(FloatVector.fromArray(SPECIES, from, at), row).intoArray(into, i * stride);
    }
    return count;
  }
}
