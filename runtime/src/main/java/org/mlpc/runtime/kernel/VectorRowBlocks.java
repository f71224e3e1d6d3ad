package org.mlpc.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of a product x W + b: R rows by V vectors of columns, kept in registers while k runs. A block reads R elements
 * of x and V vectors of W for every R · V fused multiply-adds. How such a loop is written decides how C2 compiles it:
 * keep one base index a row and one loop variable, no branch and one store an element, and measure before changing it.
 */
final class VectorRowBlocks {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final int LANES = VectorDense.LANES;
  private static final int WIDTH = Panels.WIDTH;

  private VectorRowBlocks() {}

  static void tile8x2(
      float[] x, int x0, int xStride, float[] w, int w0, int wNext, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int x1 = x0 + xStride;
    int x2 = x1 + xStride;
    int x3 = x2 + xStride;
    int x4 = x3 + xStride;
    int x5 = x4 + xStride;
    int x6 = x5 + xStride;
    int x7 = x6 + xStride;
    int w1 = w0 + wNext;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s1a = s0a;
    FloatVector s2a = s0a;
    FloatVector s3a = s0a;
    FloatVector s4a = s0a;
    FloatVector s5a = s0a;
    FloatVector s6a = s0a;
    FloatVector s7a = s0a;
    FloatVector s0b = FloatVector.fromArray(SPECIES, bias, b0 + LANES);
    FloatVector s1b = s0b;
    FloatVector s2b = s0b;
    FloatVector s3b = s0b;
    FloatVector s4b = s0b;
    FloatVector s5b = s0b;
    FloatVector s6b = s0b;
    FloatVector s7b = s0b;
    // An odd term comes first: after the loop it would keep the rows' indices alive in it, for want of registers.
    if ((n & 1) != 0) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0);
      FloatVector b = FloatVector.fromArray(SPECIES, w, w1);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[x1]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
      FloatVector x2k = FloatVector.broadcast(SPECIES, x[x2]);
      s2a = x2k.fma(a, s2a);
      s2b = x2k.fma(b, s2b);
      FloatVector x3k = FloatVector.broadcast(SPECIES, x[x3]);
      s3a = x3k.fma(a, s3a);
      s3b = x3k.fma(b, s3b);
      FloatVector x4k = FloatVector.broadcast(SPECIES, x[x4]);
      s4a = x4k.fma(a, s4a);
      s4b = x4k.fma(b, s4b);
      FloatVector x5k = FloatVector.broadcast(SPECIES, x[x5]);
      s5a = x5k.fma(a, s5a);
      s5b = x5k.fma(b, s5b);
      FloatVector x6k = FloatVector.broadcast(SPECIES, x[x6]);
      s6a = x6k.fma(a, s6a);
      s6b = x6k.fma(b, s6b);
      FloatVector x7k = FloatVector.broadcast(SPECIES, x[x7]);
      s7a = x7k.fma(a, s7a);
      s7b = x7k.fma(b, s7b);
    }
    for (int k = n & 1; k < n; k += 2) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector b = FloatVector.fromArray(SPECIES, w, w1 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[x1 + k]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
      FloatVector x2k = FloatVector.broadcast(SPECIES, x[x2 + k]);
      s2a = x2k.fma(a, s2a);
      s2b = x2k.fma(b, s2b);
      FloatVector x3k = FloatVector.broadcast(SPECIES, x[x3 + k]);
      s3a = x3k.fma(a, s3a);
      s3b = x3k.fma(b, s3b);
      FloatVector x4k = FloatVector.broadcast(SPECIES, x[x4 + k]);
      s4a = x4k.fma(a, s4a);
      s4b = x4k.fma(b, s4b);
      FloatVector x5k = FloatVector.broadcast(SPECIES, x[x5 + k]);
      s5a = x5k.fma(a, s5a);
      s5b = x5k.fma(b, s5b);
      FloatVector x6k = FloatVector.broadcast(SPECIES, x[x6 + k]);
      s6a = x6k.fma(a, s6a);
      s6b = x6k.fma(b, s6b);
      FloatVector x7k = FloatVector.broadcast(SPECIES, x[x7 + k]);
      s7a = x7k.fma(a, s7a);
      s7b = x7k.fma(b, s7b);
      a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH + WIDTH);
      b = FloatVector.fromArray(SPECIES, w, w1 + k * WIDTH + WIDTH);
      x0k = FloatVector.broadcast(SPECIES, x[x0 + k + 1]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      x1k = FloatVector.broadcast(SPECIES, x[x1 + k + 1]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
      x2k = FloatVector.broadcast(SPECIES, x[x2 + k + 1]);
      s2a = x2k.fma(a, s2a);
      s2b = x2k.fma(b, s2b);
      x3k = FloatVector.broadcast(SPECIES, x[x3 + k + 1]);
      s3a = x3k.fma(a, s3a);
      s3b = x3k.fma(b, s3b);
      x4k = FloatVector.broadcast(SPECIES, x[x4 + k + 1]);
      s4a = x4k.fma(a, s4a);
      s4b = x4k.fma(b, s4b);
      x5k = FloatVector.broadcast(SPECIES, x[x5 + k + 1]);
      s5a = x5k.fma(a, s5a);
      s5b = x5k.fma(b, s5b);
      x6k = FloatVector.broadcast(SPECIES, x[x6 + k + 1]);
      s6a = x6k.fma(a, s6a);
      s6b = x6k.fma(b, s6b);
      x7k = FloatVector.broadcast(SPECIES, x[x7 + k + 1]);
      s7a = x7k.fma(a, s7a);
      s7b = x7k.fma(b, s7b);
    }
    // Where C2 on JDK 17 cannot tell the class of what is stored, it makes an object of a sum in every turn.
    Class<? extends Vector<Float>> type = SPECIES.vectorType();
    int to = z0;
    ((FloatVector) type.cast(s0a)).intoArray(z, to);
    ((FloatVector) type.cast(s0b)).intoArray(z, to + LANES);
    to += zStride;
    ((FloatVector) type.cast(s1a)).intoArray(z, to);
    ((FloatVector) type.cast(s1b)).intoArray(z, to + LANES);
    to += zStride;
    ((FloatVector) type.cast(s2a)).intoArray(z, to);
    ((FloatVector) type.cast(s2b)).intoArray(z, to + LANES);
    to += zStride;
    ((FloatVector) type.cast(s3a)).intoArray(z, to);
    ((FloatVector) type.cast(s3b)).intoArray(z, to + LANES);
    to += zStride;
    ((FloatVector) type.cast(s4a)).intoArray(z, to);
    ((FloatVector) type.cast(s4b)).intoArray(z, to + LANES);
    to += zStride;
    ((FloatVector) type.cast(s5a)).intoArray(z, to);
    ((FloatVector) type.cast(s5b)).intoArray(z, to + LANES);
    to += zStride;
    ((FloatVector) type.cast(s6a)).intoArray(z, to);
    ((FloatVector) type.cast(s6b)).intoArray(z, to + LANES);
    to += zStride;
    ((FloatVector) type.cast(s7a)).intoArray(z, to);
    ((FloatVector) type.cast(s7b)).intoArray(z, to + LANES);
  }

  static void tile5x2(
      float[] x, int x0, int xStride, float[] w, int w0, int wNext, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int w1 = w0 + wNext;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s1a = s0a;
    FloatVector s2a = s0a;
    FloatVector s3a = s0a;
    FloatVector s4a = s0a;
    FloatVector s0b = FloatVector.fromArray(SPECIES, bias, b0 + LANES);
    FloatVector s1b = s0b;
    FloatVector s2b = s0b;
    FloatVector s3b = s0b;
    FloatVector s4b = s0b;
    int at = w0;
    int k = x0;
    for (; k < x0 + n - 1; k += 2) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, at);
      FloatVector b = FloatVector.fromArray(SPECIES, w, at + wNext);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[k]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[k + xStride]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
      FloatVector x2k = FloatVector.broadcast(SPECIES, x[k + 2 * xStride]);
      s2a = x2k.fma(a, s2a);
      s2b = x2k.fma(b, s2b);
      FloatVector x3k = FloatVector.broadcast(SPECIES, x[k + 3 * xStride]);
      s3a = x3k.fma(a, s3a);
      s3b = x3k.fma(b, s3b);
      FloatVector x4k = FloatVector.broadcast(SPECIES, x[k + 4 * xStride]);
      s4a = x4k.fma(a, s4a);
      s4b = x4k.fma(b, s4b);
      a = FloatVector.fromArray(SPECIES, w, at + WIDTH);
      b = FloatVector.fromArray(SPECIES, w, at + wNext + WIDTH);
      x0k = FloatVector.broadcast(SPECIES, x[k + 1]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      x1k = FloatVector.broadcast(SPECIES, x[k + xStride + 1]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
      x2k = FloatVector.broadcast(SPECIES, x[k + 2 * xStride + 1]);
      s2a = x2k.fma(a, s2a);
      s2b = x2k.fma(b, s2b);
      x3k = FloatVector.broadcast(SPECIES, x[k + 3 * xStride + 1]);
      s3a = x3k.fma(a, s3a);
      s3b = x3k.fma(b, s3b);
      x4k = FloatVector.broadcast(SPECIES, x[k + 4 * xStride + 1]);
      s4a = x4k.fma(a, s4a);
      s4b = x4k.fma(b, s4b);
      at += 2 * WIDTH;
    }
    if (k < x0 + n) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, at);
      FloatVector b = FloatVector.fromArray(SPECIES, w, at + wNext);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[k]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[k + xStride]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
      FloatVector x2k = FloatVector.broadcast(SPECIES, x[k + 2 * xStride]);
      s2a = x2k.fma(a, s2a);
      s2b = x2k.fma(b, s2b);
      FloatVector x3k = FloatVector.broadcast(SPECIES, x[k + 3 * xStride]);
      s3a = x3k.fma(a, s3a);
      s3b = x3k.fma(b, s3b);
      FloatVector x4k = FloatVector.broadcast(SPECIES, x[k + 4 * xStride]);
      s4a = x4k.fma(a, s4a);
      s4b = x4k.fma(b, s4b);
    }
    int to = z0;
    s0a.intoArray(z, to);
    s0b.intoArray(z, to + LANES);
    to += zStride;
    s1a.intoArray(z, to);
    s1b.intoArray(z, to + LANES);
    to += zStride;
    s2a.intoArray(z, to);
    s2b.intoArray(z, to + LANES);
    to += zStride;
    s3a.intoArray(z, to);
    s3b.intoArray(z, to + LANES);
    to += zStride;
    s4a.intoArray(z, to);
    s4b.intoArray(z, to + LANES);
  }

  static void tile4x2(
      float[] x, int x0, int xStride, float[] w, int w0, int wNext, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int x1 = x0 + xStride;
    int x2 = x1 + xStride;
    int x3 = x2 + xStride;
    int w1 = w0 + wNext;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s1a = s0a;
    FloatVector s2a = s0a;
    FloatVector s3a = s0a;
    FloatVector s0b = FloatVector.fromArray(SPECIES, bias, b0 + LANES);
    FloatVector s1b = s0b;
    FloatVector s2b = s0b;
    FloatVector s3b = s0b;
    for (int k = 0; k < n; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector b = FloatVector.fromArray(SPECIES, w, w1 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[x1 + k]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
      FloatVector x2k = FloatVector.broadcast(SPECIES, x[x2 + k]);
      s2a = x2k.fma(a, s2a);
      s2b = x2k.fma(b, s2b);
      FloatVector x3k = FloatVector.broadcast(SPECIES, x[x3 + k]);
      s3a = x3k.fma(a, s3a);
      s3b = x3k.fma(b, s3b);
    }
    int to = z0;
    s0a.intoArray(z, to);
    s0b.intoArray(z, to + LANES);
    to += zStride;
    s1a.intoArray(z, to);
    s1b.intoArray(z, to + LANES);
    to += zStride;
    s2a.intoArray(z, to);
    s2b.intoArray(z, to + LANES);
    to += zStride;
    s3a.intoArray(z, to);
    s3b.intoArray(z, to + LANES);
  }

  static void tile2x2(
      float[] x, int x0, int xStride, float[] w, int w0, int wNext, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int x1 = x0 + xStride;
    int w1 = w0 + wNext;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s1a = s0a;
    FloatVector s0b = FloatVector.fromArray(SPECIES, bias, b0 + LANES);
    FloatVector s1b = s0b;
    for (int k = 0; k < n; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector b = FloatVector.fromArray(SPECIES, w, w1 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[x1 + k]);
      s1a = x1k.fma(a, s1a);
      s1b = x1k.fma(b, s1b);
    }
    int to = z0;
    s0a.intoArray(z, to);
    s0b.intoArray(z, to + LANES);
    to += zStride;
    s1a.intoArray(z, to);
    s1b.intoArray(z, to + LANES);
  }

  static void tile1x2(
      float[] x, int x0, int xStride, float[] w, int w0, int wNext, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int w1 = w0 + wNext;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s0b = FloatVector.fromArray(SPECIES, bias, b0 + LANES);
    for (int k = 0; k < n; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector b = FloatVector.fromArray(SPECIES, w, w1 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
      s0b = x0k.fma(b, s0b);
    }
    s0a.intoArray(z, z0);
    s0b.intoArray(z, z0 + LANES);
  }
}
