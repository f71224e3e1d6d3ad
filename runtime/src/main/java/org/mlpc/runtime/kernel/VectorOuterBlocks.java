package org.mlpc.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of a weight gradient xᵀ g: R inputs by V vectors of units, kept in registers while the rows of the batch run.
 * Both operands lie in panels of sixteen columns, {@code [rows][16]}.
 */
final class VectorOuterBlocks {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final int WIDTH = Panels.WIDTH;

  private VectorOuterBlocks() {}

  static void tile8x2(
      float[] x, int x0, float[] g, int g0, int gNext, float[] w, int w0, int wNext, int n) {
    int g1 = g0 + gNext;
    FloatVector s0a = FloatVector.zero(SPECIES);
    FloatVector s0b = FloatVector.zero(SPECIES);
    FloatVector s1a = FloatVector.zero(SPECIES);
    FloatVector s1b = FloatVector.zero(SPECIES);
    FloatVector s2a = FloatVector.zero(SPECIES);
    FloatVector s2b = FloatVector.zero(SPECIES);
    FloatVector s3a = FloatVector.zero(SPECIES);
    FloatVector s3b = FloatVector.zero(SPECIES);
    FloatVector s4a = FloatVector.zero(SPECIES);
    FloatVector s4b = FloatVector.zero(SPECIES);
    FloatVector s5a = FloatVector.zero(SPECIES);
    FloatVector s5b = FloatVector.zero(SPECIES);
    FloatVector s6a = FloatVector.zero(SPECIES);
    FloatVector s6b = FloatVector.zero(SPECIES);
    FloatVector s7a = FloatVector.zero(SPECIES);
    FloatVector s7b = FloatVector.zero(SPECIES);
    int r = 0;
    for (; r < n - 1; r += 2) {
      int row = r * WIDTH;
      FloatVector a = FloatVector.fromArray(SPECIES, g, g0 + row);
      FloatVector b = FloatVector.fromArray(SPECIES, g, g1 + row);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[x0 + row]);
      s0a = x0r.fma(a, s0a);
      s0b = x0r.fma(b, s0b);
      FloatVector x1r = FloatVector.broadcast(SPECIES, x[x0 + row + 1]);
      s1a = x1r.fma(a, s1a);
      s1b = x1r.fma(b, s1b);
      FloatVector x2r = FloatVector.broadcast(SPECIES, x[x0 + row + 2]);
      s2a = x2r.fma(a, s2a);
      s2b = x2r.fma(b, s2b);
      FloatVector x3r = FloatVector.broadcast(SPECIES, x[x0 + row + 3]);
      s3a = x3r.fma(a, s3a);
      s3b = x3r.fma(b, s3b);
      FloatVector x4r = FloatVector.broadcast(SPECIES, x[x0 + row + 4]);
      s4a = x4r.fma(a, s4a);
      s4b = x4r.fma(b, s4b);
      FloatVector x5r = FloatVector.broadcast(SPECIES, x[x0 + row + 5]);
      s5a = x5r.fma(a, s5a);
      s5b = x5r.fma(b, s5b);
      FloatVector x6r = FloatVector.broadcast(SPECIES, x[x0 + row + 6]);
      s6a = x6r.fma(a, s6a);
      s6b = x6r.fma(b, s6b);
      FloatVector x7r = FloatVector.broadcast(SPECIES, x[x0 + row + 7]);
      s7a = x7r.fma(a, s7a);
      s7b = x7r.fma(b, s7b);
      a = FloatVector.fromArray(SPECIES, g, g0 + row + WIDTH);
      b = FloatVector.fromArray(SPECIES, g, g1 + row + WIDTH);
      x0r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH]);
      s0a = x0r.fma(a, s0a);
      s0b = x0r.fma(b, s0b);
      x1r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH + 1]);
      s1a = x1r.fma(a, s1a);
      s1b = x1r.fma(b, s1b);
      x2r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH + 2]);
      s2a = x2r.fma(a, s2a);
      s2b = x2r.fma(b, s2b);
      x3r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH + 3]);
      s3a = x3r.fma(a, s3a);
      s3b = x3r.fma(b, s3b);
      x4r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH + 4]);
      s4a = x4r.fma(a, s4a);
      s4b = x4r.fma(b, s4b);
      x5r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH + 5]);
      s5a = x5r.fma(a, s5a);
      s5b = x5r.fma(b, s5b);
      x6r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH + 6]);
      s6a = x6r.fma(a, s6a);
      s6b = x6r.fma(b, s6b);
      x7r = FloatVector.broadcast(SPECIES, x[x0 + row + WIDTH + 7]);
      s7a = x7r.fma(a, s7a);
      s7b = x7r.fma(b, s7b);
    }
    if (r < n) {
      int row = r * WIDTH;
      FloatVector a = FloatVector.fromArray(SPECIES, g, g0 + row);
      FloatVector b = FloatVector.fromArray(SPECIES, g, g1 + row);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[x0 + row]);
      s0a = x0r.fma(a, s0a);
      s0b = x0r.fma(b, s0b);
      FloatVector x1r = FloatVector.broadcast(SPECIES, x[x0 + row + 1]);
      s1a = x1r.fma(a, s1a);
      s1b = x1r.fma(b, s1b);
      FloatVector x2r = FloatVector.broadcast(SPECIES, x[x0 + row + 2]);
      s2a = x2r.fma(a, s2a);
      s2b = x2r.fma(b, s2b);
      FloatVector x3r = FloatVector.broadcast(SPECIES, x[x0 + row + 3]);
      s3a = x3r.fma(a, s3a);
      s3b = x3r.fma(b, s3b);
      FloatVector x4r = FloatVector.broadcast(SPECIES, x[x0 + row + 4]);
      s4a = x4r.fma(a, s4a);
      s4b = x4r.fma(b, s4b);
      FloatVector x5r = FloatVector.broadcast(SPECIES, x[x0 + row + 5]);
      s5a = x5r.fma(a, s5a);
      s5b = x5r.fma(b, s5b);
      FloatVector x6r = FloatVector.broadcast(SPECIES, x[x0 + row + 6]);
      s6a = x6r.fma(a, s6a);
      s6b = x6r.fma(b, s6b);
      FloatVector x7r = FloatVector.broadcast(SPECIES, x[x0 + row + 7]);
      s7a = x7r.fma(a, s7a);
      s7b = x7r.fma(b, s7b);
    }
    // Where C2 on JDK 17 cannot tell the class of what is stored, it makes an object of a sum in every turn.
    Class<? extends Vector<Float>> type = SPECIES.vectorType();
    int w1 = w0 + wNext;
    ((FloatVector) type.cast(s0a)).intoArray(w, w0);
    ((FloatVector) type.cast(s0b)).intoArray(w, w1);
    ((FloatVector) type.cast(s1a)).intoArray(w, w0 + 16);
    ((FloatVector) type.cast(s1b)).intoArray(w, w1 + 16);
    ((FloatVector) type.cast(s2a)).intoArray(w, w0 + 32);
    ((FloatVector) type.cast(s2b)).intoArray(w, w1 + 32);
    ((FloatVector) type.cast(s3a)).intoArray(w, w0 + 48);
    ((FloatVector) type.cast(s3b)).intoArray(w, w1 + 48);
    ((FloatVector) type.cast(s4a)).intoArray(w, w0 + 64);
    ((FloatVector) type.cast(s4b)).intoArray(w, w1 + 64);
    ((FloatVector) type.cast(s5a)).intoArray(w, w0 + 80);
    ((FloatVector) type.cast(s5b)).intoArray(w, w1 + 80);
    ((FloatVector) type.cast(s6a)).intoArray(w, w0 + 96);
    ((FloatVector) type.cast(s6b)).intoArray(w, w1 + 96);
    ((FloatVector) type.cast(s7a)).intoArray(w, w0 + 112);
    ((FloatVector) type.cast(s7b)).intoArray(w, w1 + 112);
  }

  /** The same of rows where they lie, for vectors of sixteen lanes. */
  static void near8x2(
      float[] x, int x0, int xStep, float[] g, int g0, int gStep, float[] w, int w0, int wNext, int n) {
    FloatVector s0a = FloatVector.zero(SPECIES);
    FloatVector s0b = FloatVector.zero(SPECIES);
    FloatVector s1a = FloatVector.zero(SPECIES);
    FloatVector s1b = FloatVector.zero(SPECIES);
    FloatVector s2a = FloatVector.zero(SPECIES);
    FloatVector s2b = FloatVector.zero(SPECIES);
    FloatVector s3a = FloatVector.zero(SPECIES);
    FloatVector s3b = FloatVector.zero(SPECIES);
    FloatVector s4a = FloatVector.zero(SPECIES);
    FloatVector s4b = FloatVector.zero(SPECIES);
    FloatVector s5a = FloatVector.zero(SPECIES);
    FloatVector s5b = FloatVector.zero(SPECIES);
    FloatVector s6a = FloatVector.zero(SPECIES);
    FloatVector s6b = FloatVector.zero(SPECIES);
    FloatVector s7a = FloatVector.zero(SPECIES);
    FloatVector s7b = FloatVector.zero(SPECIES);
    for (int r = 0; r < n; r++) {
      int row = x0 + r * xStep;
      int at = g0 + r * gStep;
      FloatVector a = FloatVector.fromArray(SPECIES, g, at);
      FloatVector b = FloatVector.fromArray(SPECIES, g, at + WIDTH);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[row]);
      s0a = x0r.fma(a, s0a);
      s0b = x0r.fma(b, s0b);
      FloatVector x1r = FloatVector.broadcast(SPECIES, x[row + 1]);
      s1a = x1r.fma(a, s1a);
      s1b = x1r.fma(b, s1b);
      FloatVector x2r = FloatVector.broadcast(SPECIES, x[row + 2]);
      s2a = x2r.fma(a, s2a);
      s2b = x2r.fma(b, s2b);
      FloatVector x3r = FloatVector.broadcast(SPECIES, x[row + 3]);
      s3a = x3r.fma(a, s3a);
      s3b = x3r.fma(b, s3b);
      FloatVector x4r = FloatVector.broadcast(SPECIES, x[row + 4]);
      s4a = x4r.fma(a, s4a);
      s4b = x4r.fma(b, s4b);
      FloatVector x5r = FloatVector.broadcast(SPECIES, x[row + 5]);
      s5a = x5r.fma(a, s5a);
      s5b = x5r.fma(b, s5b);
      FloatVector x6r = FloatVector.broadcast(SPECIES, x[row + 6]);
      s6a = x6r.fma(a, s6a);
      s6b = x6r.fma(b, s6b);
      FloatVector x7r = FloatVector.broadcast(SPECIES, x[row + 7]);
      s7a = x7r.fma(a, s7a);
      s7b = x7r.fma(b, s7b);
    }
    int w1 = w0 + wNext;
    s0a.intoArray(w, w0);
    s0b.intoArray(w, w1);
    s1a.intoArray(w, w0 + 16);
    s1b.intoArray(w, w1 + 16);
    s2a.intoArray(w, w0 + 32);
    s2b.intoArray(w, w1 + 32);
    s3a.intoArray(w, w0 + 48);
    s3b.intoArray(w, w1 + 48);
    s4a.intoArray(w, w0 + 64);
    s4b.intoArray(w, w1 + 64);
    s5a.intoArray(w, w0 + 80);
    s5b.intoArray(w, w1 + 80);
    s6a.intoArray(w, w0 + 96);
    s6b.intoArray(w, w1 + 96);
    s7a.intoArray(w, w0 + 112);
    s7b.intoArray(w, w1 + 112);
  }

  static void tile4x2(
      float[] x, int x0, float[] g, int g0, int gNext, float[] w, int w0, int wNext, int n) {
    int g1 = g0 + gNext;
    FloatVector s0a = FloatVector.zero(SPECIES);
    FloatVector s0b = FloatVector.zero(SPECIES);
    FloatVector s1a = FloatVector.zero(SPECIES);
    FloatVector s1b = FloatVector.zero(SPECIES);
    FloatVector s2a = FloatVector.zero(SPECIES);
    FloatVector s2b = FloatVector.zero(SPECIES);
    FloatVector s3a = FloatVector.zero(SPECIES);
    FloatVector s3b = FloatVector.zero(SPECIES);
    for (int r = 0; r < n; r++) {
      int row = r * WIDTH;
      FloatVector a = FloatVector.fromArray(SPECIES, g, g0 + row);
      FloatVector b = FloatVector.fromArray(SPECIES, g, g1 + row);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[x0 + row]);
      s0a = x0r.fma(a, s0a);
      s0b = x0r.fma(b, s0b);
      FloatVector x1r = FloatVector.broadcast(SPECIES, x[x0 + row + 1]);
      s1a = x1r.fma(a, s1a);
      s1b = x1r.fma(b, s1b);
      FloatVector x2r = FloatVector.broadcast(SPECIES, x[x0 + row + 2]);
      s2a = x2r.fma(a, s2a);
      s2b = x2r.fma(b, s2b);
      FloatVector x3r = FloatVector.broadcast(SPECIES, x[x0 + row + 3]);
      s3a = x3r.fma(a, s3a);
      s3b = x3r.fma(b, s3b);
    }
    int w1 = w0 + wNext;
    s0a.intoArray(w, w0);
    s0b.intoArray(w, w1);
    s1a.intoArray(w, w0 + 16);
    s1b.intoArray(w, w1 + 16);
    s2a.intoArray(w, w0 + 32);
    s2b.intoArray(w, w1 + 32);
    s3a.intoArray(w, w0 + 48);
    s3b.intoArray(w, w1 + 48);
  }

  static void tile1x2(
      float[] x, int x0, float[] g, int g0, int gNext, float[] w, int w0, int wNext, int n) {
    int g1 = g0 + gNext;
    FloatVector s0a = FloatVector.zero(SPECIES);
    FloatVector s0b = FloatVector.zero(SPECIES);
    for (int r = 0; r < n; r++) {
      int row = r * WIDTH;
      FloatVector a = FloatVector.fromArray(SPECIES, g, g0 + row);
      FloatVector b = FloatVector.fromArray(SPECIES, g, g1 + row);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[x0 + row]);
      s0a = x0r.fma(a, s0a);
      s0b = x0r.fma(b, s0b);
    }
    int w1 = w0 + wNext;
    s0a.intoArray(w, w0);
    s0b.intoArray(w, w1);
  }

  static void tile8x1(
      float[] x, int x0, float[] g, int g0, int gNext, float[] w, int w0, int wNext, int n) {
    FloatVector s0a = FloatVector.zero(SPECIES);
    FloatVector s1a = FloatVector.zero(SPECIES);
    FloatVector s2a = FloatVector.zero(SPECIES);
    FloatVector s3a = FloatVector.zero(SPECIES);
    FloatVector s4a = FloatVector.zero(SPECIES);
    FloatVector s5a = FloatVector.zero(SPECIES);
    FloatVector s6a = FloatVector.zero(SPECIES);
    FloatVector s7a = FloatVector.zero(SPECIES);
    for (int r = 0; r < n; r++) {
      int row = r * WIDTH;
      FloatVector a = FloatVector.fromArray(SPECIES, g, g0 + row);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[x0 + row]);
      s0a = x0r.fma(a, s0a);
      FloatVector x1r = FloatVector.broadcast(SPECIES, x[x0 + row + 1]);
      s1a = x1r.fma(a, s1a);
      FloatVector x2r = FloatVector.broadcast(SPECIES, x[x0 + row + 2]);
      s2a = x2r.fma(a, s2a);
      FloatVector x3r = FloatVector.broadcast(SPECIES, x[x0 + row + 3]);
      s3a = x3r.fma(a, s3a);
      FloatVector x4r = FloatVector.broadcast(SPECIES, x[x0 + row + 4]);
      s4a = x4r.fma(a, s4a);
      FloatVector x5r = FloatVector.broadcast(SPECIES, x[x0 + row + 5]);
      s5a = x5r.fma(a, s5a);
      FloatVector x6r = FloatVector.broadcast(SPECIES, x[x0 + row + 6]);
      s6a = x6r.fma(a, s6a);
      FloatVector x7r = FloatVector.broadcast(SPECIES, x[x0 + row + 7]);
      s7a = x7r.fma(a, s7a);
    }
    s0a.intoArray(w, w0);
    s1a.intoArray(w, w0 + 16);
    s2a.intoArray(w, w0 + 32);
    s3a.intoArray(w, w0 + 48);
    s4a.intoArray(w, w0 + 64);
    s5a.intoArray(w, w0 + 80);
    s6a.intoArray(w, w0 + 96);
    s7a.intoArray(w, w0 + 112);
  }

  static void tile4x1(
      float[] x, int x0, float[] g, int g0, int gNext, float[] w, int w0, int wNext, int n) {
    FloatVector s0a = FloatVector.zero(SPECIES);
    FloatVector s1a = FloatVector.zero(SPECIES);
    FloatVector s2a = FloatVector.zero(SPECIES);
    FloatVector s3a = FloatVector.zero(SPECIES);
    for (int r = 0; r < n; r++) {
      int row = r * WIDTH;
      FloatVector a = FloatVector.fromArray(SPECIES, g, g0 + row);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[x0 + row]);
      s0a = x0r.fma(a, s0a);
      FloatVector x1r = FloatVector.broadcast(SPECIES, x[x0 + row + 1]);
      s1a = x1r.fma(a, s1a);
      FloatVector x2r = FloatVector.broadcast(SPECIES, x[x0 + row + 2]);
      s2a = x2r.fma(a, s2a);
      FloatVector x3r = FloatVector.broadcast(SPECIES, x[x0 + row + 3]);
      s3a = x3r.fma(a, s3a);
    }
    s0a.intoArray(w, w0);
    s1a.intoArray(w, w0 + 16);
    s2a.intoArray(w, w0 + 32);
    s3a.intoArray(w, w0 + 48);
  }

  static void tile1x1(
      float[] x, int x0, float[] g, int g0, int gNext, float[] w, int w0, int wNext, int n) {
    FloatVector s0a = FloatVector.zero(SPECIES);
    for (int r = 0; r < n; r++) {
      int row = r * WIDTH;
      FloatVector a = FloatVector.fromArray(SPECIES, g, g0 + row);
      FloatVector x0r = FloatVector.broadcast(SPECIES, x[x0 + row]);
      s0a = x0r.fma(a, s0a);
    }
    s0a.intoArray(w, w0);
  }
}
