package org.mlpc.runtime.kernel;

import java.util.Arrays;

/**
 * Rows as arrays of their own, for plain loops: C2 turns {@code y[j] = fma(x, w[j], y[j])} into vectors over separate
 * arrays from j = 0 on, not over one array with offsets. Each thread has its own, grown to the largest product it
 * meets.
 */
final class RowBuffers {

  /** Rows of a result that are worked on together. */
  static final int RESULTS = 64;
  /** Rows of the other operand that are worked on together. */
  static final int OPERANDS = 16;

  private static final ThreadLocal<RowBuffers> OWN = ThreadLocal.withInitial(RowBuffers::new);

  private int width;
  float[][] results = new float[RESULTS][0];
  float[][] operands = new float[OPERANDS][0];

  private RowBuffers() {}

  /** The calling thread's buffers, of at least {@code n} columns. */
  static RowBuffers ofWidth(int n) {
    RowBuffers own = OWN.get();
    if (own.width < n) {
      own.width = n;
      // Made in one go and as long as lines of the cache (behind a head of 16 bytes), so
      // that vectors of all rows straddle lines alike or not at all.
      float[][] rows = new float[RESULTS + OPERANDS][Panels.padded(n) + 12];
      own.results = Arrays.copyOf(rows, RESULTS);
      own.operands = Arrays.copyOfRange(rows, RESULTS, rows.length);
    }
    return own;
  }

  /**
   * results[r][j] += Σ coefficient(r, t) · operands[t][j] for t = 0, 1, … in order, for {@code rows} r, {@code terms} t
   * and {@code width} columns j. The coefficient lies at {@code c[c0 + r · rowStep + t · termStep]}.
   */
  void multiply(int rows, int terms, int width, float[] c, int c0, int rowStep, int termStep) {
    // C2 takes two to eight columns one by one until its vectors are aligned, and at the end what its unrolled vectors
    // leave. With eight columns that nobody reads it leaves six at most; without them as many as fourteen.
    int n = width < 64 ? width : width + 8;
    int t = 0;
    for (; t <= terms - 4; t += 4) {
      for (int r = 0; r < rows; r++) {
        int at = c0 + r * rowStep + t * termStep;
        addFour(results[r], operands[t], operands[t + 1], operands[t + 2], operands[t + 3], n,
            c[at], c[at + termStep], c[at + 2 * termStep], c[at + 3 * termStep]);
      }
    }
    for (; t < terms; t++) {
      for (int r = 0; r < rows; r++) {
        addOne(results[r], operands[t], n, c[c0 + r * rowStep + t * termStep]);
      }
    }
  }

  /**
   * The hot loop. Written with rows of two dimensions, with locals, or for more rows or terms, one JDK or another
   * crawls.
   */
  private static void addFour(
      float[] y, float[] w0, float[] w1, float[] w2, float[] w3, int n, float a0, float a1, float a2, float a3) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.fma(a3, w3[j], Math.fma(a2, w2[j], Math.fma(a1, w1[j], Math.fma(a0, w0[j], y[j]))));
    }
  }

  private static void addOne(float[] y, float[] w, int n, float a) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.fma(a, w[j], y[j]);
    }
  }
}
