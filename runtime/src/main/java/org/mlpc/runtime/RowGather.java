package org.mlpc.runtime;

/** Copies rows picked by an order. Short rows are copied element by element: a call would cost more than the copy. */
final class RowGather {

  private static final int SHORT = 12;

  private RowGather() {}

  static void rows(float[] from, int width, int[] order, int start, int count, float[] into, int stride) {
    for (int i = 0; i < count; i++) {
      int row = order[start + i] * width;
      int at = i * stride;
      if (width > SHORT) {
        System.arraycopy(from, row, into, at, width);
      } else {
        for (int e = 0; e < width; e++) {
          into[at + e] = from[row + e];
        }
      }
    }
  }

  static void rows(double[] from, int width, int[] order, int start, int count, double[] into, int stride) {
    for (int i = 0; i < count; i++) {
      int row = order[start + i] * width;
      int at = i * stride;
      if (width > SHORT) {
        System.arraycopy(from, row, into, at, width);
      } else {
        for (int e = 0; e < width; e++) {
          into[at + e] = from[row + e];
        }
      }
    }
  }
}
