package org.mlpc.runtime.kernel.loss;

import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.VectorBuffer;

/**
 * Sixteen rows of at most sixteen columns, turned so that a vector holds one column of many rows: where rows are short,
 * vectors along them would be half empty, and every sum along a row would wait for itself. Turned, element (row,
 * column) lies at {@code column · 16 + row}.
 */
final class RowBlock {

  /** Rows of a block. */
  static final int ROWS = Panels.WIDTH;

  /** The most columns of a block. */
  static final int COLUMNS = Panels.WIDTH;

  private RowBlock() {}

  /**
   * This thread's place for turned columns: for as many more as a second result of each, three for what is kept of each
   * row, and eight to add in. No pass that needs the buffer for itself may come between.
   */
  static float[] turned() {
    return VectorBuffer.ofThisThread();
  }

  /** Copies the first n columns of the rows from element {@code at} on, turned. */
  static void turn(float[] from, int at, int n, float[] turned) {
    for (int j = 0; j < n; j++) {
      for (int row = 0; row < ROWS; row++) {
        turned[j * ROWS + row] = from[at + j + row * COLUMNS];
      }
    }
  }
}
