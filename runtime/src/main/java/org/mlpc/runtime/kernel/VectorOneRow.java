package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product of one row, x W + b: a prediction. Each column is a chain of multiply-adds of which the next waits for
 * the one before, so several vectors of columns go on side by side: as many as weights can be loaded for meanwhile.
 */
final class VectorOneRow {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final int LANES = VectorDense.LANES;
  private static final int WIDTH = Panels.WIDTH;
  private static final int EIGHT = 8 * LANES;
  /** Weights that fill a good part of a core's own cache: with those of other layers they may push one another out. */
  private static final int LARGE = 1 << 17;
  /** By weights and result: whether their next product goes from the last columns to the first. */
  private static final boolean[] BACKWARDS = new boolean[1 << 12];

  private VectorOneRow() {}

  /** The first row of {@code x} to the first of {@code z}; with relu in the last step where {@code relu}. */
  static void forward(float[] x, int in, float[] w, float[] bias, int out, float[] z, boolean relu) {
    // The greater of each element and this, NaN passing: fewer steps than max, which orders zeros too.
    float least = relu ? 0 : Float.NEGATIVE_INFINITY;
    int end = Panels.padded(out);
    int j = end < EIGHT ? 0 : wide(x, in, w, bias, end - end % EIGHT, out, z, least);
    if (j <= end - 4 * LANES) {
      four(x, w, at(j, in, out), at(j + LANES, in, out), at(j + 2 * LANES, in, out), at(j + 3 * LANES, in, out), in,
          bias, j, z, least);
      j += 4 * LANES;
    }
    if (j <= end - 2 * LANES) {
      two(x, w, at(j, in, out), at(j + LANES, in, out), in, bias, j, z, least);
      j += 2 * LANES;
    }
    if (j < end) {
      one(x, w, at(j, in, out), in, bias, j, z, least);
    }
  }

  private static int wide(float[] x, int in, float[] w, float[] bias, int wide, int out, float[] z, float least) {
    boolean backwards = wide * in >= LARGE && backwards(w, z);
    for (int done = 0; done < wide; done += EIGHT) {
      int j = backwards ? wide - EIGHT - done : done;
      eight(x, w, at(j, in, out), at(j + LANES, in, out), at(j + 2 * LANES, in, out),
          at(j + 3 * LANES, in, out), at(j + 4 * LANES, in, out), at(j + 5 * LANES, in, out),
          at(j + 6 * LANES, in, out), at(j + 7 * LANES, in, out), in, bias, j, z, least);
    }
    return wide;
  }

  /**
   * Every other time, so that a product begins with what the one before it read last: it is still in the cache. The
   * result, which is its thread's own, tells threads apart; where two meet, they lose a little time and nothing else.
   */
  private static boolean backwards(float[] w, float[] z) {
    int own = System.identityHashCode(w) + System.identityHashCode(z) & BACKWARDS.length - 1;
    BACKWARDS[own] = !BACKWARDS[own];
    return BACKWARDS[own];
  }

  private static int at(int column, int in, int out) {
    return Panels.index(in, out, column, 0);
  }

  private static void eight(
      float[] x, float[] w, int a0, int b0, int c0, int d0,
      int e0, int f0, int g0, int h0, int in,
      float[] bias, int j, float[] z, float least) {
    FloatVector a = FloatVector.fromArray(SPECIES, bias, j);
    FloatVector b = FloatVector.fromArray(SPECIES, bias, j + LANES);
    FloatVector c = FloatVector.fromArray(SPECIES, bias, j + 2 * LANES);
    FloatVector d = FloatVector.fromArray(SPECIES, bias, j + 3 * LANES);
    FloatVector e = FloatVector.fromArray(SPECIES, bias, j + 4 * LANES);
    FloatVector f = FloatVector.fromArray(SPECIES, bias, j + 5 * LANES);
    FloatVector g = FloatVector.fromArray(SPECIES, bias, j + 6 * LANES);
    FloatVector h = FloatVector.fromArray(SPECIES, bias, j + 7 * LANES);
    for (int k = 0; k < in; k++) {
      FloatVector xk = FloatVector.broadcast(SPECIES, x[k]);
      a = xk.fma(FloatVector.fromArray(SPECIES, w, a0 + k * WIDTH), a);
      b = xk.fma(FloatVector.fromArray(SPECIES, w, b0 + k * WIDTH), b);
      c = xk.fma(FloatVector.fromArray(SPECIES, w, c0 + k * WIDTH), c);
      d = xk.fma(FloatVector.fromArray(SPECIES, w, d0 + k * WIDTH), d);
      e = xk.fma(FloatVector.fromArray(SPECIES, w, e0 + k * WIDTH), e);
      f = xk.fma(FloatVector.fromArray(SPECIES, w, f0 + k * WIDTH), f);
      g = xk.fma(FloatVector.fromArray(SPECIES, w, g0 + k * WIDTH), g);
      h = xk.fma(FloatVector.fromArray(SPECIES, w, h0 + k * WIDTH), h);
    }
    a.blend(least, a.compare(LE, least)).intoArray(z, j);
    b.blend(least, b.compare(LE, least)).intoArray(z, j + LANES);
    c.blend(least, c.compare(LE, least)).intoArray(z, j + 2 * LANES);
    d.blend(least, d.compare(LE, least)).intoArray(z, j + 3 * LANES);
    e.blend(least, e.compare(LE, least)).intoArray(z, j + 4 * LANES);
    f.blend(least, f.compare(LE, least)).intoArray(z, j + 5 * LANES);
    g.blend(least, g.compare(LE, least)).intoArray(z, j + 6 * LANES);
    h.blend(least, h.compare(LE, least)).intoArray(z, j + 7 * LANES);
  }

  private static void four(
      float[] x, float[] w, int a0, int b0, int c0, int d0, int in,
      float[] bias, int j, float[] z, float least) {
    FloatVector a = FloatVector.fromArray(SPECIES, bias, j);
    FloatVector b = FloatVector.fromArray(SPECIES, bias, j + LANES);
    FloatVector c = FloatVector.fromArray(SPECIES, bias, j + 2 * LANES);
    FloatVector d = FloatVector.fromArray(SPECIES, bias, j + 3 * LANES);
    for (int k = 0; k < in; k++) {
      FloatVector xk = FloatVector.broadcast(SPECIES, x[k]);
      a = xk.fma(FloatVector.fromArray(SPECIES, w, a0 + k * WIDTH), a);
      b = xk.fma(FloatVector.fromArray(SPECIES, w, b0 + k * WIDTH), b);
      c = xk.fma(FloatVector.fromArray(SPECIES, w, c0 + k * WIDTH), c);
      d = xk.fma(FloatVector.fromArray(SPECIES, w, d0 + k * WIDTH), d);
    }
    a.blend(least, a.compare(LE, least)).intoArray(z, j);
    b.blend(least, b.compare(LE, least)).intoArray(z, j + LANES);
    c.blend(least, c.compare(LE, least)).intoArray(z, j + 2 * LANES);
    d.blend(least, d.compare(LE, least)).intoArray(z, j + 3 * LANES);
  }

  private static void two(
      float[] x, float[] w, int a0, int b0, int in,
      float[] bias, int j, float[] z, float least) {
    FloatVector a = FloatVector.fromArray(SPECIES, bias, j);
    FloatVector b = FloatVector.fromArray(SPECIES, bias, j + LANES);
    for (int k = 0; k < in; k++) {
      FloatVector xk = FloatVector.broadcast(SPECIES, x[k]);
      a = xk.fma(FloatVector.fromArray(SPECIES, w, a0 + k * WIDTH), a);
      b = xk.fma(FloatVector.fromArray(SPECIES, w, b0 + k * WIDTH), b);
    }
    a.blend(least, a.compare(LE, least)).intoArray(z, j);
    b.blend(least, b.compare(LE, least)).intoArray(z, j + LANES);
  }

  private static void one(
      float[] x, float[] w, int a0, int in,
      float[] bias, int j, float[] z, float least) {
    FloatVector a = FloatVector.fromArray(SPECIES, bias, j);
    for (int k = 0; k < in; k++) {
      FloatVector xk = FloatVector.broadcast(SPECIES, x[k]);
      a = xk.fma(FloatVector.fromArray(SPECIES, w, a0 + k * WIDTH), a);
    }
    a.blend(least, a.compare(LE, least)).intoArray(z, j);
  }
}
