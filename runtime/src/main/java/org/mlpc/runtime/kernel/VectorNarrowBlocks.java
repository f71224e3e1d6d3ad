package org.mlpc.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of a product x W + b: R rows by V vectors of columns, kept in registers while k runs. A block reads R elements
 * of x and V vectors of W for every R · V fused multiply-adds. How such a loop is written decides how C2 compiles it:
 * keep one base index a row and one loop variable, no branch and one store an element, and measure before changing it.
 * These are for what is left of columns: one vector.
 */
final class VectorNarrowBlocks {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final int WIDTH = Panels.WIDTH;

  private VectorNarrowBlocks() {}

  static void tile8x1(
      float[] x, int x0, int xStride, float[] w, int w0, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int x1 = x0 + xStride;
    int x2 = x1 + xStride;
    int x3 = x2 + xStride;
    int x4 = x3 + xStride;
    int x5 = x4 + xStride;
    int x6 = x5 + xStride;
    int x7 = x6 + xStride;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s1a = s0a;
    FloatVector s2a = s0a;
    FloatVector s3a = s0a;
    FloatVector s4a = s0a;
    FloatVector s5a = s0a;
    FloatVector s6a = s0a;
    FloatVector s7a = s0a;
    for (int k = 0; k < n; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[x1 + k]);
      s1a = x1k.fma(a, s1a);
      FloatVector x2k = FloatVector.broadcast(SPECIES, x[x2 + k]);
      s2a = x2k.fma(a, s2a);
      FloatVector x3k = FloatVector.broadcast(SPECIES, x[x3 + k]);
      s3a = x3k.fma(a, s3a);
      FloatVector x4k = FloatVector.broadcast(SPECIES, x[x4 + k]);
      s4a = x4k.fma(a, s4a);
      FloatVector x5k = FloatVector.broadcast(SPECIES, x[x5 + k]);
      s5a = x5k.fma(a, s5a);
      FloatVector x6k = FloatVector.broadcast(SPECIES, x[x6 + k]);
      s6a = x6k.fma(a, s6a);
      FloatVector x7k = FloatVector.broadcast(SPECIES, x[x7 + k]);
      s7a = x7k.fma(a, s7a);
    }
    int to = z0;
    s0a.intoArray(z, to);
    to += zStride;
    s1a.intoArray(z, to);
    to += zStride;
    s2a.intoArray(z, to);
    to += zStride;
    s3a.intoArray(z, to);
    to += zStride;
    s4a.intoArray(z, to);
    to += zStride;
    s5a.intoArray(z, to);
    to += zStride;
    s6a.intoArray(z, to);
    to += zStride;
    s7a.intoArray(z, to);
  }

  static void tile4x1(
      float[] x, int x0, int xStride, float[] w, int w0, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int x1 = x0 + xStride;
    int x2 = x1 + xStride;
    int x3 = x2 + xStride;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s1a = s0a;
    FloatVector s2a = s0a;
    FloatVector s3a = s0a;
    for (int k = 0; k < n; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[x1 + k]);
      s1a = x1k.fma(a, s1a);
      FloatVector x2k = FloatVector.broadcast(SPECIES, x[x2 + k]);
      s2a = x2k.fma(a, s2a);
      FloatVector x3k = FloatVector.broadcast(SPECIES, x[x3 + k]);
      s3a = x3k.fma(a, s3a);
    }
    int to = z0;
    s0a.intoArray(z, to);
    to += zStride;
    s1a.intoArray(z, to);
    to += zStride;
    s2a.intoArray(z, to);
    to += zStride;
    s3a.intoArray(z, to);
  }

  static void tile2x1(
      float[] x, int x0, int xStride, float[] w, int w0, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int x1 = x0 + xStride;
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    FloatVector s1a = s0a;
    for (int k = 0; k < n; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
      FloatVector x1k = FloatVector.broadcast(SPECIES, x[x1 + k]);
      s1a = x1k.fma(a, s1a);
    }
    int to = z0;
    s0a.intoArray(z, to);
    to += zStride;
    s1a.intoArray(z, to);
  }

  static void tile1x1(
      float[] x, int x0, int xStride, float[] w, int w0, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    FloatVector s0a = FloatVector.fromArray(SPECIES, bias, b0);
    for (int k = 0; k < n; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, w0 + k * WIDTH);
      FloatVector x0k = FloatVector.broadcast(SPECIES, x[x0 + k]);
      s0a = x0k.fma(a, s0a);
    }
    s0a.intoArray(z, z0);
  }
}
