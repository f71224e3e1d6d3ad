package org.mlpc.runtime.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The weight gradient of a dense layer in float with the Vector API, block by block of inputs and pairs of vectors of
 * units. It does not update the weights as well: a kernel that also reads them at its end runs at a third of the speed,
 * and one that goes through a block of sums in scratch space is no faster than an update after it.
 */
final class VectorWeightGradient {

  private static final int LANES = VectorDense.LANES;
  private static final int PAIR = 2 * LANES;
  private static final int WIDTH = Panels.WIDTH;
  /** Elements from row to row up to which rows are read where they lie; farther ones share lines of the cache. */
  private static final int NEAR = 64;
  /** Rows up to which a group of inputs is copied at a time; of more, a group would be too narrow. */
  private static final int MANY = 128;
  /** Elements of a group: in the first-level cache it waits for all units to pass by. */
  private static final int COPIED = 4096;
  /** Columns that are copied from a row at a time: the processor waits for the beginnings of their lines at once. */
  private static final int SIDE_BY_SIDE = 8 * WIDTH;

  private VectorWeightGradient() {}

  /**
   * xᵀ g into {@code w}, for inputs {@code firstInput … endInput − 1} and units {@code firstColumn … endColumn − 1},
   * whole panels.
   */
  static void compute(
      float[] x, int rows, int in, float[] gz, int out, float[] w, float[] scratch,
      int firstInput, int endInput, int firstColumn, int endColumn) {
    if (LANES == WIDTH && endInput - firstInput >= 8 && (endColumn - firstColumn & PAIR - 1) == 0
        && Panels.stride(in) <= NEAR && Panels.stride(out) <= NEAR) {
      near(x, rows, in, gz, out, w, firstInput, endInput, firstColumn, endColumn);
      return;
    }
    float[] gPanels = gz;
    int gAt = 0;
    int used = Panels.START;
    if (Panels.stride(out) > WIDTH) {
      gAt = used - firstColumn * rows;
      panels(gz, rows, out, firstColumn, endColumn, scratch, gAt);
      gPanels = scratch;
      used += rows * (endColumn - firstColumn);
    }
    if (Panels.stride(in) == WIDTH) {
      products(x, 0, rows, firstInput, endInput, gPanels, gAt, firstColumn, endColumn, w, in, out);
      return;
    }
    int group = rows <= MANY ? COPIED / rows & -WIDTH : endInput - firstInput;
    for (int k = firstInput; k < endInput; k += group) {
      int end = Math.min(k + group, endInput);
      int at = used - k * rows;
      panels(x, rows, in, k, Panels.padded(end), scratch, at);
      products(scratch, at, rows, k, end, gPanels, gAt, firstColumn, endColumn, w, in, out);
    }
  }

  private static void products(
      float[] x, int x0, int rows, int first, int end, float[] g, int g0, int firstColumn, int endColumn, float[] w,
      int in, int out) {
    for (int j = firstColumn; j < endColumn; j += PAIR) {
      store(x, x0, rows, first, end, g, g0 + VectorDense.panelIndex(j, rows), j <= endColumn - PAIR ? 2 : 1, w,
          Panels.index(in, out, j, 0), in);
    }
  }

  /** Without copying anything; the last block may lie over the one before it, whose sums it finds again. */
  private static void near(
      float[] x, int rows, int in, float[] gz, int out, float[] w, int firstInput, int endInput, int firstColumn,
      int endColumn) {
    for (int j = firstColumn; j < endColumn; j += PAIR) {
      for (int k = firstInput; k < endInput; k += 8) {
        int from = Math.min(k, endInput - 8);
        VectorOuterBlocks.near8x2(x, from, Panels.stride(in), gz, j, Panels.stride(out), w,
            Panels.index(in, out, j, from), in * WIDTH, rows);
      }
    }
  }

  /** xᵀ g of a layer of one unit, whose weights lie side by side, for inputs {@code first … end − 1}. */
  static void ofUnit(float[] x, int rows, int in, float[] gz, float[] w, int first, int end) {
    for (int k = first; k < end; k += LANES) {
      FloatVector sum = FloatVector.zero(VectorDense.SPECIES);
      for (int r = 0; r < rows; r++) {
        sum = FloatVector.broadcast(VectorDense.SPECIES, gz[r * WIDTH])
            .fma(FloatVector.fromArray(VectorDense.SPECIES, x, r * Panels.stride(in) + k), sum);
      }
      sum.intoArray(w, k);
    }
    Arrays.fill(w, end, Panels.padded(end), 0);
  }

  private static void store(
      float[] x, int x0, int rows, int first, int end, float[] g, int g0, int columns, float[] w, int w0, int in) {
    int wNext = LANES == WIDTH ? in * WIDTH : LANES;
    int inputs;
    for (int k = first; k < end; k += inputs) {
      inputs = height(end - k);
      block(inputs, columns, x, x0 + VectorDense.panelIndex(k, rows), g, g0, w, w0 + k * WIDTH, wNext, rows);
    }
  }

  /** The height of the next block: sixteen registers hold four inputs by two vectors, thirty-two hold eight. */
  private static int height(int left) {
    return left >= 8 && LANES != 8 ? 8 : left >= 4 ? 4 : 1;
  }

  private static void block(
      int inputs, int columns, float[] x, int x0, float[] g, int g0, float[] w, int w0, int wNext, int rows) {
    int gNext = LANES == WIDTH ? rows * WIDTH : LANES;
    if (columns == 2) {
      switch (inputs) {
        case 8 -> VectorOuterBlocks.tile8x2(x, x0, g, g0, gNext, w, w0, wNext, rows);
        case 4 -> VectorOuterBlocks.tile4x2(x, x0, g, g0, gNext, w, w0, wNext, rows);
        default -> VectorOuterBlocks.tile1x2(x, x0, g, g0, gNext, w, w0, wNext, rows);
      }
    } else {
      switch (inputs) {
        case 8 -> VectorOuterBlocks.tile8x1(x, x0, g, g0, gNext, w, w0, wNext, rows);
        case 4 -> VectorOuterBlocks.tile4x1(x, x0, g, g0, gNext, w, w0, wNext, rows);
        default -> VectorOuterBlocks.tile1x1(x, x0, g, g0, gNext, w, w0, wNext, rows);
      }
    }
  }

  /** Copies columns of rows into panels: panel p begins at {@code at + 16 · rows · p}. */
  private static void panels(float[] from, int rows, int n, int firstColumn, int endColumn, float[] to, int at) {
    int stride = Panels.stride(n);
    for (int p = firstColumn; p < endColumn; p += SIDE_BY_SIDE) {
      int end = Math.min(p + SIDE_BY_SIDE, endColumn);
      for (int r = 0; r < rows; r++) {
        for (int j = p; j < end; j += LANES) {
          FloatVector.fromArray(VectorDense.SPECIES, from, r * stride + j)
              .intoArray(to, at + VectorDense.panelIndex(j, rows) + r * WIDTH);
        }
      }
    }
  }
}
