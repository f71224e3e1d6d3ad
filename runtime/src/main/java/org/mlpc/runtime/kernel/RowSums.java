package org.mlpc.runtime.kernel;

/**
 * Sums along a row, where a dot product cannot be avoided: sixteen lanes, element {@code j} in lane {@code j mod 16}, then
 * lane i + lane i+8, the eight in halves again, and so on. All forms of all kernels keep this order.
 */
public final class RowSums {

  private RowSums() {}

  /** The greatest of n elements; NaN if there is one. */
  public static float max(float[] x, int from, int n) {
    float max = x[from];
    for (int j = from + 1; j < from + n; j++) {
      max = Math.max(max, x[j]);
    }
    return max;
  }

  /** The same in float64. */
  public static double max(double[] x, int from, int n) {
    double max = x[from];
    for (int j = from + 1; j < from + n; j++) {
      max = Math.max(max, x[j]);
    }
    return max;
  }

  /** to[j] = exp(x[j] − shift) for n elements, and zero in the padding after them. */
  public static void exponentials(float[] x, int from, int n, float shift, float[] to) {
    for (int j = from; j < from + n; j++) {
      to[j] = Functions.exp(x[j] - shift);
    }
    for (int j = from + n; j < from + Panels.padded(n); j++) {
      to[j] = 0;
    }
  }

  /** The same in float64. */
  public static void exponentials(double[] x, int from, int n, double shift, double[] to) {
    for (int j = from; j < from + n; j++) {
      to[j] = Functions.exp(x[j] - shift);
    }
    for (int j = from + n; j < from + Panels.padded(n); j++) {
      to[j] = 0;
    }
  }

  /** The sum of whole panels, whose padding holds zeros. */
  public static float sum(float[] x, int from, int padded) {
    float s0 = x[from];
    float s1 = x[from + 1];
    float s2 = x[from + 2];
    float s3 = x[from + 3];
    float s4 = x[from + 4];
    float s5 = x[from + 5];
    float s6 = x[from + 6];
    float s7 = x[from + 7];
    float s8 = x[from + 8];
    float s9 = x[from + 9];
    float s10 = x[from + 10];
    float s11 = x[from + 11];
    float s12 = x[from + 12];
    float s13 = x[from + 13];
    float s14 = x[from + 14];
    float s15 = x[from + 15];
    for (int j = from + 16; j < from + padded; j += 16) {
      s0 = s0 + x[j];
      s1 = s1 + x[j + 1];
      s2 = s2 + x[j + 2];
      s3 = s3 + x[j + 3];
      s4 = s4 + x[j + 4];
      s5 = s5 + x[j + 5];
      s6 = s6 + x[j + 6];
      s7 = s7 + x[j + 7];
      s8 = s8 + x[j + 8];
      s9 = s9 + x[j + 9];
      s10 = s10 + x[j + 10];
      s11 = s11 + x[j + 11];
      s12 = s12 + x[j + 12];
      s13 = s13 + x[j + 13];
      s14 = s14 + x[j + 14];
      s15 = s15 + x[j + 15];
    }
    return folded(s0 + s8, s1 + s9, s2 + s10, s3 + s11, s4 + s12, s5 + s13, s6 + s14, s7 + s15);
  }

  /** The same in float64. */
  public static double sum(double[] x, int from, int padded) {
    double s0 = x[from];
    double s1 = x[from + 1];
    double s2 = x[from + 2];
    double s3 = x[from + 3];
    double s4 = x[from + 4];
    double s5 = x[from + 5];
    double s6 = x[from + 6];
    double s7 = x[from + 7];
    double s8 = x[from + 8];
    double s9 = x[from + 9];
    double s10 = x[from + 10];
    double s11 = x[from + 11];
    double s12 = x[from + 12];
    double s13 = x[from + 13];
    double s14 = x[from + 14];
    double s15 = x[from + 15];
    for (int j = from + 16; j < from + padded; j += 16) {
      s0 = s0 + x[j];
      s1 = s1 + x[j + 1];
      s2 = s2 + x[j + 2];
      s3 = s3 + x[j + 3];
      s4 = s4 + x[j + 4];
      s5 = s5 + x[j + 5];
      s6 = s6 + x[j + 6];
      s7 = s7 + x[j + 7];
      s8 = s8 + x[j + 8];
      s9 = s9 + x[j + 9];
      s10 = s10 + x[j + 10];
      s11 = s11 + x[j + 11];
      s12 = s12 + x[j + 12];
      s13 = s13 + x[j + 13];
      s14 = s14 + x[j + 14];
      s15 = s15 + x[j + 15];
    }
    return folded(s0 + s8, s1 + s9, s2 + s10, s3 + s11, s4 + s12, s5 + s13, s6 + s14, s7 + s15);
  }

  /** Σ x y over whole panels, whose padding holds zeros. */
  public static float dot(float[] x, float[] y, int from, int padded) {
    float s0 = x[from] * y[from];
    float s1 = x[from + 1] * y[from + 1];
    float s2 = x[from + 2] * y[from + 2];
    float s3 = x[from + 3] * y[from + 3];
    float s4 = x[from + 4] * y[from + 4];
    float s5 = x[from + 5] * y[from + 5];
    float s6 = x[from + 6] * y[from + 6];
    float s7 = x[from + 7] * y[from + 7];
    float s8 = x[from + 8] * y[from + 8];
    float s9 = x[from + 9] * y[from + 9];
    float s10 = x[from + 10] * y[from + 10];
    float s11 = x[from + 11] * y[from + 11];
    float s12 = x[from + 12] * y[from + 12];
    float s13 = x[from + 13] * y[from + 13];
    float s14 = x[from + 14] * y[from + 14];
    float s15 = x[from + 15] * y[from + 15];
    for (int j = from + 16; j < from + padded; j += 16) {
      s0 = Math.fma(x[j], y[j], s0);
      s1 = Math.fma(x[j + 1], y[j + 1], s1);
      s2 = Math.fma(x[j + 2], y[j + 2], s2);
      s3 = Math.fma(x[j + 3], y[j + 3], s3);
      s4 = Math.fma(x[j + 4], y[j + 4], s4);
      s5 = Math.fma(x[j + 5], y[j + 5], s5);
      s6 = Math.fma(x[j + 6], y[j + 6], s6);
      s7 = Math.fma(x[j + 7], y[j + 7], s7);
      s8 = Math.fma(x[j + 8], y[j + 8], s8);
      s9 = Math.fma(x[j + 9], y[j + 9], s9);
      s10 = Math.fma(x[j + 10], y[j + 10], s10);
      s11 = Math.fma(x[j + 11], y[j + 11], s11);
      s12 = Math.fma(x[j + 12], y[j + 12], s12);
      s13 = Math.fma(x[j + 13], y[j + 13], s13);
      s14 = Math.fma(x[j + 14], y[j + 14], s14);
      s15 = Math.fma(x[j + 15], y[j + 15], s15);
    }
    return folded(s0 + s8, s1 + s9, s2 + s10, s3 + s11, s4 + s12, s5 + s13, s6 + s14, s7 + s15);
  }

  /** The same in float64. */
  public static double dot(double[] x, double[] y, int from, int padded) {
    double s0 = x[from] * y[from];
    double s1 = x[from + 1] * y[from + 1];
    double s2 = x[from + 2] * y[from + 2];
    double s3 = x[from + 3] * y[from + 3];
    double s4 = x[from + 4] * y[from + 4];
    double s5 = x[from + 5] * y[from + 5];
    double s6 = x[from + 6] * y[from + 6];
    double s7 = x[from + 7] * y[from + 7];
    double s8 = x[from + 8] * y[from + 8];
    double s9 = x[from + 9] * y[from + 9];
    double s10 = x[from + 10] * y[from + 10];
    double s11 = x[from + 11] * y[from + 11];
    double s12 = x[from + 12] * y[from + 12];
    double s13 = x[from + 13] * y[from + 13];
    double s14 = x[from + 14] * y[from + 14];
    double s15 = x[from + 15] * y[from + 15];
    for (int j = from + 16; j < from + padded; j += 16) {
      s0 = Math.fma(x[j], y[j], s0);
      s1 = Math.fma(x[j + 1], y[j + 1], s1);
      s2 = Math.fma(x[j + 2], y[j + 2], s2);
      s3 = Math.fma(x[j + 3], y[j + 3], s3);
      s4 = Math.fma(x[j + 4], y[j + 4], s4);
      s5 = Math.fma(x[j + 5], y[j + 5], s5);
      s6 = Math.fma(x[j + 6], y[j + 6], s6);
      s7 = Math.fma(x[j + 7], y[j + 7], s7);
      s8 = Math.fma(x[j + 8], y[j + 8], s8);
      s9 = Math.fma(x[j + 9], y[j + 9], s9);
      s10 = Math.fma(x[j + 10], y[j + 10], s10);
      s11 = Math.fma(x[j + 11], y[j + 11], s11);
      s12 = Math.fma(x[j + 12], y[j + 12], s12);
      s13 = Math.fma(x[j + 13], y[j + 13], s13);
      s14 = Math.fma(x[j + 14], y[j + 14], s14);
      s15 = Math.fma(x[j + 15], y[j + 15], s15);
    }
    return folded(s0 + s8, s1 + s9, s2 + s10, s3 + s11, s4 + s12, s5 + s13, s6 + s14, s7 + s15);
  }

  private static float folded(
      float a, float b, float c, float d, float e, float f, float g, float h) {
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }

  private static double folded(
      double a, double b, double c, double d, double e, double f, double g, double h) {
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }
}
