package org.mlpc.runtime.kernel;

/** Eight sums side by side in registers, for results too narrow to be worth vectors. */
final class NarrowSums {

  /** Sums of a call. */
  static final int COUNT = 8;

  private NarrowSums() {}

  /** to[t0 + i] += Σ a[a0 + t · aStep] · b[b0 + t · bStep + i · unit] for t = 0, 1, … below n and i = 0 … 7. */
  static void add(
      float[] a, int a0, int aStep, float[] b, int b0, int bStep, int unit, int n, float[] to, int t0) {
    float s0 = to[t0];
    float s1 = to[t0 + 1];
    float s2 = to[t0 + 2];
    float s3 = to[t0 + 3];
    float s4 = to[t0 + 4];
    float s5 = to[t0 + 5];
    float s6 = to[t0 + 6];
    float s7 = to[t0 + 7];
    int at = b0;
    for (int t = 0; t < n; t++) {
      float x = a[a0 + t * aStep];
      s0 = Math.fma(x, b[at], s0);
      s1 = Math.fma(x, b[at + unit], s1);
      s2 = Math.fma(x, b[at + 2 * unit], s2);
      s3 = Math.fma(x, b[at + 3 * unit], s3);
      s4 = Math.fma(x, b[at + 4 * unit], s4);
      s5 = Math.fma(x, b[at + 5 * unit], s5);
      s6 = Math.fma(x, b[at + 6 * unit], s6);
      s7 = Math.fma(x, b[at + 7 * unit], s7);
      at += bStep;
    }
    to[t0] = s0;
    to[t0 + 1] = s1;
    to[t0 + 2] = s2;
    to[t0 + 3] = s3;
    to[t0 + 4] = s4;
    to[t0 + 5] = s5;
    to[t0 + 6] = s6;
    to[t0 + 7] = s7;
  }
}
