package org.mlpc.runtime.kernel;

/**
 * Sums along a row, where a dot product cannot be avoided: sixteen lanes, element {@code i} in lane {@code i mod 16},
 * then lane i + lane i+8, the eight in halves again, and so on. All forms of all kernels keep this order.
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

  /** to[j] = exp(x[j] − shift) for n elements, none above shift, and zero in the padding after them. */
  public static void exponentials(float[] x, int from, int n, float shift, float[] to) {
    // A few numbers are sooner read from where scalars wrote them than from a vector.
    if (n > 4 && Kernels.vector(n)) {
      VectorExpPass.shifted(x, from, from + Panels.padded(n), shift, to);
    } else {
      for (int j = from; j < from + n; j++) {
        to[j] = Functions.exp(x[j] - shift);
      }
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

  /** Σ x of n elements. */
  public static float sum(float[] x, int from, int n) {
    return n > 4 ? sumOfMany(x, from, n) : 0 + (x[from] + (n > 2 ? x[from + 2] : 0))
        + ((n > 1 ? x[from + 1] : 0) + (n > 3 ? x[from + 3] : 0));
  }

  private static float sumOfMany(float[] x, int from, int n) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    float s8 = 0;
    float s9 = 0;
    float s10 = 0;
    float s11 = 0;
    float s12 = 0;
    float s13 = 0;
    float s14 = 0;
    float s15 = 0;
    int j = from;
    for (; j <= from + n - 16; j += 16) {
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
    int left = from + n - j;
    s0 = left > 0 ? s0 + x[j] : s0;
    s1 = left > 1 ? s1 + x[j + 1] : s1;
    s2 = left > 2 ? s2 + x[j + 2] : s2;
    s3 = left > 3 ? s3 + x[j + 3] : s3;
    s4 = left > 4 ? s4 + x[j + 4] : s4;
    s5 = left > 5 ? s5 + x[j + 5] : s5;
    s6 = left > 6 ? s6 + x[j + 6] : s6;
    s7 = left > 7 ? s7 + x[j + 7] : s7;
    s8 = left > 8 ? s8 + x[j + 8] : s8;
    s9 = left > 9 ? s9 + x[j + 9] : s9;
    s10 = left > 10 ? s10 + x[j + 10] : s10;
    s11 = left > 11 ? s11 + x[j + 11] : s11;
    s12 = left > 12 ? s12 + x[j + 12] : s12;
    s13 = left > 13 ? s13 + x[j + 13] : s13;
    s14 = left > 14 ? s14 + x[j + 14] : s14;
    return folded(s0 + s8, s1 + s9, s2 + s10, s3 + s11, s4 + s12, s5 + s13, s6 + s14, s7 + s15);
  }

  /** The same in float64. */
  public static double sum(double[] x, int from, int n) {
    return folded(x, null, from, from + n);
  }

  /** Σ x y of n elements. */
  public static float dot(float[] x, float[] y, int from, int n) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    float s8 = 0;
    float s9 = 0;
    float s10 = 0;
    float s11 = 0;
    float s12 = 0;
    float s13 = 0;
    float s14 = 0;
    float s15 = 0;
    int j = from;
    for (; j <= from + n - 16; j += 16) {
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
    int left = from + n - j;
    s0 = left > 0 ? Math.fma(x[j], y[j], s0) : s0;
    s1 = left > 1 ? Math.fma(x[j + 1], y[j + 1], s1) : s1;
    s2 = left > 2 ? Math.fma(x[j + 2], y[j + 2], s2) : s2;
    s3 = left > 3 ? Math.fma(x[j + 3], y[j + 3], s3) : s3;
    s4 = left > 4 ? Math.fma(x[j + 4], y[j + 4], s4) : s4;
    s5 = left > 5 ? Math.fma(x[j + 5], y[j + 5], s5) : s5;
    s6 = left > 6 ? Math.fma(x[j + 6], y[j + 6], s6) : s6;
    s7 = left > 7 ? Math.fma(x[j + 7], y[j + 7], s7) : s7;
    s8 = left > 8 ? Math.fma(x[j + 8], y[j + 8], s8) : s8;
    s9 = left > 9 ? Math.fma(x[j + 9], y[j + 9], s9) : s9;
    s10 = left > 10 ? Math.fma(x[j + 10], y[j + 10], s10) : s10;
    s11 = left > 11 ? Math.fma(x[j + 11], y[j + 11], s11) : s11;
    s12 = left > 12 ? Math.fma(x[j + 12], y[j + 12], s12) : s12;
    s13 = left > 13 ? Math.fma(x[j + 13], y[j + 13], s13) : s13;
    s14 = left > 14 ? Math.fma(x[j + 14], y[j + 14], s14) : s14;
    return folded(s0 + s8, s1 + s9, s2 + s10, s3 + s11, s4 + s12, s5 + s13, s6 + s14, s7 + s15);
  }

  /** The same in float64. */
  public static double dot(double[] x, double[] y, int from, int n) {
    return folded(x, y, from, from + n);
  }

  private static float folded(
      float a, float b, float c, float d, float e, float f, float g, float h) {
    return ((a + e) + (c + g)) + ((b + f) + (d + h));
  }

  private static double folded(double[] x, double[] y, int from, int end) {
    double even = (pair(x, y, from, end) + pair(x, y, from + 4, end))
        + (pair(x, y, from + 2, end) + pair(x, y, from + 6, end));
    double odd = (pair(x, y, from + 1, end) + pair(x, y, from + 5, end))
        + (pair(x, y, from + 3, end) + pair(x, y, from + 7, end));
    return even + odd;
  }

  /** The sum of the lane that begins at {@code from} and of that eight lanes on; of x alone if y is null. */
  private static double pair(double[] x, double[] y, int from, int end) {
    double low = 0;
    double high = 0;
    for (int j = from; j < end; j += 16) {
      low = y == null ? low + x[j] : Math.fma(x[j], y[j], low);
    }
    for (int j = from + 8; j < end; j += 16) {
      high = y == null ? high + x[j] : Math.fma(x[j], y[j], high);
    }
    return low + high;
  }
}
