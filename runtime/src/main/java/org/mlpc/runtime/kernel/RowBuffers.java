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

  /** Whether C2 turns two rows of a result at once into vectors: that of JDK 25 does, that of 17 does not. */
  private static final boolean IN_PAIRS = Runtime.version().feature() >= 25;

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
      int r = 0;
      for (; IN_PAIRS && r < rows - 1; r += 2) {
        int at = c0 + r * rowStep + t * termStep;
        int next = at + rowStep;
        addFourToTwo(results[r], results[r + 1], operands[t], operands[t + 1], operands[t + 2], operands[t + 3], n,
            c[at], c[at + termStep], c[at + 2 * termStep], c[at + 3 * termStep],
            c[next], c[next + termStep], c[next + 2 * termStep], c[next + 3 * termStep]);
      }
      for (; r < rows; r++) {
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
   * The hot loop where there is no second row, and on JDK 17, where it crawls if written with rows of two dimensions,
   * with locals, or for more rows or terms.
   */
  private static void addFour(
      float[] y, float[] w0, float[] w1, float[] w2, float[] w3, int n, float a0, float a1, float a2, float a3) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.fma(a3, w3[j], Math.fma(a2, w2[j], Math.fma(a1, w1[j], Math.fma(a0, w0[j], y[j]))));
    }
  }

  /**
   * The hot loop elsewhere: what C2 does around its vectors is done once for two rows, a fifth of the time less. The
   * operands are read before y is written, which might be one of them for all that C2 knows.
   */
  private static void addFourToTwo(
      float[] y, float[] z, float[] w0, float[] w1, float[] w2, float[] w3, int n,
      float a0, float a1, float a2, float a3, float b0, float b1, float b2, float b3) {
    for (int j = 0; j < n; j++) {
      float v0 = w0[j];
      float v1 = w1[j];
      float v2 = w2[j];
      float v3 = w3[j];
      y[j] = Math.fma(a3, v3, Math.fma(a2, v2, Math.fma(a1, v1, Math.fma(a0, v0, y[j]))));
      z[j] = Math.fma(b3, v3, Math.fma(b2, v2, Math.fma(b1, v1, Math.fma(b0, v0, z[j]))));
    }
  }

  private static void addOne(float[] y, float[] w, int n, float a) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.fma(a, w[j], y[j]);
    }
  }
}
