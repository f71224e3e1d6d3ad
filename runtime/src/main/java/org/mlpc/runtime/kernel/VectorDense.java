package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of dense layers in float with the Vector API. Columns go in pairs of vectors: a pair is two panels where a
 * vector has sixteen lanes, else it lies within one panel.
 */
final class VectorDense {

  /** The machine's vectors, sixteen lanes at most. */
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() > Panels.WIDTH ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();
  private static final int PAIR = 2 * LANES;
  private static final int WIDTH = Panels.WIDTH;
  /** The element that begins a line of the cache in large scratch space. */
  private static final int START = Panels.START;
  private static final float[] ZEROS = new float[2 * WIDTH];

  private VectorDense() {}

  /** The block of rows {@code firstRow … endRow − 1} by columns {@code firstColumn … endColumn − 1}, whole panels. */
  static void forward(
      float[] x, int in, float[] weight, float[] bias, int out, float[] z, boolean relu,
      int firstRow, int endRow, int firstColumn, int endColumn) {
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    int next = LANES == WIDTH ? in * WIDTH : LANES;
    int rows = endRow - firstRow;
    int x0 = firstRow * xStride;
    int z0 = firstRow * zStride;
    int j = firstColumn;
    for (; j <= endColumn - PAIR; j += PAIR) {
      pair(x, x0, rows, xStride, weight, Panels.index(in, out, j, 0), next, bias, j, z, z0 + j, zStride, in);
    }
    if (j < endColumn) {
      single(x, x0, rows, xStride, weight, Panels.index(in, out, j, 0), bias, j, z, z0 + j, zStride, in);
    }
    if (relu && endColumn - firstColumn == zStride) {
      relu(z, z0, rows * zStride);
    } else if (relu) {
      for (int r = firstRow; r < endRow; r++) {
        relu(z, r * zStride + firstColumn, endColumn - firstColumn);
      }
    }
  }

  /** Where a column of a panelled matrix begins: panels of {@code n} rows of sixteen. */
  static int panelIndex(int column, int n) {
    return (column & -WIDTH) * n + (column & (WIDTH - 1));
  }

  /** Two vectors of columns of every row. */
  private static void pair(
      float[] x, int x0, int rows, int xStride, float[] w, int w0, int next, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int r = 0;
    if (LANES == 8) {
      for (; r <= rows - 5 && rows - r != 8; r += 5) {
        VectorRowBlocks.tile5x2(x, x0 + r * xStride, xStride, w, w0, next, bias, b0, z, z0 + r * zStride, zStride, n);
      }
    } else {
      for (; r <= rows - 8; r += 8) {
        VectorRowBlocks.tile8x2(x, x0 + r * xStride, xStride, w, w0, next, bias, b0, z, z0 + r * zStride, zStride, n);
      }
    }
    for (; r <= rows - 4; r += 4) {
      VectorRowBlocks.tile4x2(x, x0 + r * xStride, xStride, w, w0, next, bias, b0, z, z0 + r * zStride, zStride, n);
    }
    if (r <= rows - 2) {
      VectorRowBlocks.tile2x2(x, x0 + r * xStride, xStride, w, w0, next, bias, b0, z, z0 + r * zStride, zStride, n);
      r += 2;
    }
    if (r < rows) {
      VectorRowBlocks.tile1x2(x, x0 + r * xStride, xStride, w, w0, next, bias, b0, z, z0 + r * zStride, zStride, n);
    }
  }

  /** The last vector of columns where their number is odd. */
  private static void single(
      float[] x, int x0, int rows, int xStride, float[] w, int w0, float[] bias, int b0,
      float[] z, int z0, int zStride, int n) {
    int r = 0;
    for (; r <= rows - 8; r += 8) {
      VectorNarrowBlocks.tile8x1(x, x0 + r * xStride, xStride, w, w0, bias, b0, z, z0 + r * zStride, zStride, n);
    }
    for (; r <= rows - 4; r += 4) {
      VectorNarrowBlocks.tile4x1(x, x0 + r * xStride, xStride, w, w0, bias, b0, z, z0 + r * zStride, zStride, n);
    }
    if (r <= rows - 2) {
      VectorNarrowBlocks.tile2x1(x, x0 + r * xStride, xStride, w, w0, bias, b0, z, z0 + r * zStride, zStride, n);
      r += 2;
    }
    if (r < rows) {
      VectorNarrowBlocks.tile1x1(x, x0 + r * xStride, xStride, w, w0, bias, b0, z, z0 + r * zStride, zStride, n);
    }
  }

  private static void relu(float[] z, int from, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = from; i < from + n; i += LANES) {
      FloatVector a = FloatVector.fromArray(SPECIES, z, i);
      a.blend(zero, a.compare(LE, zero)).intoArray(z, i);
    }
  }

  /**
   * The inputs {@code firstInput … endInput − 1}, whole panels, of every row. Turns the weights round, one or two
   * panels of inputs at a time, and multiplies forward: the sum over units has the order 0, 1, … of a forward product.
   */
  static void inputGradient(
      float[] gz, int rows, int out, float[] weight, int in, float[] gx, float[] scratch,
      int firstInput, int endInput) {
    int xStride = Panels.stride(in);
    int zStride = Panels.stride(out);
    int next = LANES == WIDTH ? out * WIDTH : LANES;
    for (int k = firstInput; k < endInput; k += WIDTH) {
      transpose(weight, in, k, out, scratch, START);
      if (LANES == WIDTH && k + WIDTH < endInput) {
        transpose(weight, in, k + WIDTH, out, scratch, START + out * WIDTH);
        pair(gz, 0, rows, zStride, scratch, START, next, ZEROS, 0, gx, k, xStride, out);
        k += WIDTH;
      } else if (LANES == WIDTH) {
        single(gz, 0, rows, zStride, scratch, START, ZEROS, 0, gx, k, xStride, out);
      } else {
        for (int j = 0; j < WIDTH; j += PAIR) {
          pair(gz, 0, rows, zStride, scratch, START + j, next, ZEROS, 0, gx, k + j, xStride, out);
        }
      }
    }
  }

  /** The same for a layer of one unit, whose weights lie side by side. */
  static void unitInputGradient(float[] gz, int rows, float[] weight, int in, float[] gx, int first, int end) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int k = first; k < end; k += LANES) {
      FloatVector w = FloatVector.fromArray(SPECIES, weight, k);
      for (int r = 0; r < rows; r++) {
        FloatVector.broadcast(SPECIES, gz[r * WIDTH]).fma(w, zero).intoArray(gx, r * Panels.stride(in) + k);
      }
    }
  }

  /** to[j][i] = weight of unit j from input k + i, for all units and sixteen inputs; those past the last are zero. */
  private static void transpose(float[] weight, int in, int k, int out, float[] to, int at) {
    int inputs = Math.min(WIDTH, in - k);
    for (int p = 0; p < out; p += WIDTH) {
      int units = Math.min(WIDTH, out - p);
      int from = Panels.index(in, out, p, k);
      if (inputs == WIDTH) {
        Transpose.panel(weight, from, to, at + p * WIDTH, units);
      } else {
        Transpose.edge(weight, from, to, at + p * WIDTH, units, inputs);
      }
    }
  }

  static void maskRelu(float[] a, float[] g, int rows, int stride, int firstColumn, int endColumn) {
    if (endColumn - firstColumn == stride) {
      maskRelu(a, g, 0, rows * stride);
    } else {
      for (int r = 0; r < rows; r++) {
        maskRelu(a, g, r * stride + firstColumn, endColumn - firstColumn);
      }
    }
  }

  private static void maskRelu(float[] a, float[] g, int from, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = from; i < from + n; i += LANES) {
      zero.blend(FloatVector.fromArray(SPECIES, g, i), FloatVector.fromArray(SPECIES, a, i).compare(GT, zero))
          .intoArray(g, i);
    }
  }

  static void columnSums(float[] gz, int rows, int out, float[] sums) {
    int stride = Panels.stride(out);
    int end = Panels.padded(out);
    int j = 0;
    for (; j <= end - 4 * LANES; j += 4 * LANES) {
      fourSums(gz, rows, stride, j, sums);
    }
    for (; j < end; j += LANES) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int r = 0; r < rows; r++) {
        sum = sum.add(FloatVector.fromArray(SPECIES, gz, r * stride + j));
      }
      sum.intoArray(sums, j);
    }
  }

  /** Four vectors of columns at once: rows may lie a page apart, so each visit should bring more than a few numbers. */
  private static void fourSums(float[] gz, int rows, int stride, int j, float[] sums) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    for (int r = 0; r < rows; r++) {
      int from = r * stride + j;
      a = a.add(FloatVector.fromArray(SPECIES, gz, from));
      b = b.add(FloatVector.fromArray(SPECIES, gz, from + LANES));
      c = c.add(FloatVector.fromArray(SPECIES, gz, from + 2 * LANES));
      d = d.add(FloatVector.fromArray(SPECIES, gz, from + 3 * LANES));
    }
    a.intoArray(sums, j);
    b.intoArray(sums, j + LANES);
    c.intoArray(sums, j + 2 * LANES);
    d.intoArray(sums, j + 3 * LANES);
  }
}
