package org.mlpc.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Copies rows with vectors: long ones four side by side, short ones with what lies behind them. */
final class VectorRowGather {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Elements from which a row is longer than what the processor looks ahead. */
  private static final int LONG = 128;

  private VectorRowGather() {}

  /** Rows of a vector or more; the last vector of each may lie over the one before. False if rows are shorter. */
  static boolean rows(
      float[] from, int first, int width, int step, int[] order, int start, int count, float[] into, int at,
      int stride) {
    if (width < LANES) {
      return false;
    }
    int last = width - LANES;
    int i = 0;
    for (; width >= LONG && i <= count - 4; i += 4) {
      int a = first + order[start + i] * step;
      int b = first + order[start + i + 1] * step;
      int c = first + order[start + i + 2] * step;
      int d = first + order[start + i + 3] * step;
      fourRows(from, a, b, c, d, last, into, at + i * stride, stride);
    }
    for (; i < count; i++) {
      int row = first + order[start + i] * step;
      int to = at + i * stride;
      for (int e = 0; e < last; e += LANES) {
        FloatVector.fromArray(SPECIES, from, row + e).intoArray(into, to + e);
      }
      FloatVector.fromArray(SPECIES, from, row + last).intoArray(into, to + last);
    }
    return true;
  }

  /** Four rows side by side: so the processor waits for the beginnings of all four at once. */
  private static void fourRows(
      float[] from, int a, int b, int c, int d, int last, float[] into, int at, int stride) {
    for (int e = 0; e < last; e += LANES) {
      FloatVector.fromArray(SPECIES, from, a + e).intoArray(into, at + e);
      FloatVector.fromArray(SPECIES, from, b + e).intoArray(into, at + stride + e);
      FloatVector.fromArray(SPECIES, from, c + e).intoArray(into, at + 2 * stride + e);
      FloatVector.fromArray(SPECIES, from, d + e).intoArray(into, at + 3 * stride + e);
    }
    FloatVector.fromArray(SPECIES, from, a + last).intoArray(into, at + last);
    FloatVector.fromArray(SPECIES, from, b + last).intoArray(into, at + stride + last);
    FloatVector.fromArray(SPECIES, from, c + last).intoArray(into, at + 2 * stride + last);
    FloatVector.fromArray(SPECIES, from, d + last).intoArray(into, at + 3 * stride + last);
  }

  /**
   * Rows shorter than a vector, to rows as long as one or longer: each is read together with what lies behind it, and
   * zeros are written there. Returns how many rows it has copied: it stops before one that has too little behind it.
   */
  static int shortRows(
      float[] from, int first, int width, int step, int[] order, int start, int count, float[] into, int at,
      int stride) {
    if (width >= LANES || stride < LANES) {
      return 0;
    }
    VectorMask<Float> own = SPECIES.indexInRange(0, width);
    FloatVector zero = FloatVector.zero(SPECIES);
    int last = from.length - LANES;
    for (int i = 0; i < count; i++) {
      int row = first + order[start + i] * step;
      if (row > last) {
        return i;
      }
      zero.blend(FloatVector.fromArray(SPECIES, from, row), own).intoArray(into, at + i * stride);
    }
    return count;
  }

  /**
   * Rows of inputs and, behind them, targets shorter than a vector, in one walk: so a row's targets are waited for
   * together with its inputs. Returns how many rows it has copied: none of long ones, and it stops before one that has
   * too little behind it.
   */
  static int pairs(
      float[] from, int width, int targets, int[] order, int start, int count, float[] x, int xStride, float[] y,
      int yStride) {
    if (width >= LONG || targets >= LANES) {
      return 0;
    }
    VectorMask<Float> ownInputs = SPECIES.indexInRange(0, Math.min(width, LANES));
    VectorMask<Float> ownTargets = SPECIES.indexInRange(0, targets);
    FloatVector zero = FloatVector.zero(SPECIES);
    int last = Math.max(0, width - LANES);
    int end = from.length - LANES;
    for (int i = 0; i < count; i++) {
      int row = order[start + i] * (width + targets);
      if (row + width > end) {
        return i;
      }
      int to = i * xStride;
      for (int e = 0; e < last; e += LANES) {
        FloatVector.fromArray(SPECIES, from, row + e).intoArray(x, to + e);
      }
      zero.blend(FloatVector.fromArray(SPECIES, from, row + last), ownInputs).intoArray(x, to + last);
      zero.blend(FloatVector.fromArray(SPECIES, from, row + width), ownTargets).intoArray(y, i * yStride);
    }
    return count;
  }
}
