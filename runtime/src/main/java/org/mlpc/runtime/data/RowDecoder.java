package org.mlpc.runtime.data;

import java.util.Arrays;

/** Reads predictions from rows of outputs. */
public final class RowDecoder {

  private RowDecoder() {}

  /** The index, from 0, of the greatest of {@code n} outputs from {@code from} on; the first of equal ones. */
  public static int greatest(float[] outputs, int from, int n) {
    int best = 0;
    for (int i = 1; i < n; i++) {
      best = outputs[from + i] > outputs[from + best] ? i : best;
    }
    return best;
  }

  /** The index, from 0, of the greatest of {@code n} outputs from {@code from} on; the first of equal ones. */
  public static int greatest(double[] outputs, int from, int n) {
    int best = 0;
    for (int i = 1; i < n; i++) {
      best = outputs[from + i] > outputs[from + best] ? i : best;
    }
    return best;
  }

  /** A vector of outputs in double. */
  public static double[] doubles(float[] outputs, int from, int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = outputs[from + i];
    }
    return values;
  }

  /** A vector of outputs in double. */
  public static double[] doubles(double[] outputs, int from, int n) {
    return Arrays.copyOfRange(outputs, from, from + n);
  }
}
