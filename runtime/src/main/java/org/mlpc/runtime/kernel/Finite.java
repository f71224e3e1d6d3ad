package org.mlpc.runtime.kernel;

/**
 * Looks for NaN and infinity in what an update stored, or in a row. In plain Java: 0 · g is 0 for every number and NaN
 * for all else. Eight sums, since one would wait for itself.
 */
public final class Finite {

  /** Elements below which eight sums are more work than they save; no vector has more lanes. */
  private static final int FEW = 16;

  private Finite() {}

  /** Whether the first n elements are finite. */
  public static boolean all(float[] g, int n) {
    Team team = Team.forPass(n);
    if (team.size() == 1) {
      return all(g, 0, n);
    }
    Job job = team.job();
    job.arrays[0] = g;
    job.sizes[0] = n;
    team.share(Finite::part, team.piecesOfPass(n, n / Panels.WIDTH));
    return job.finite();
  }

  /** Each member looks at what it has updated: the elements are in its own cache. */
  private static void part(Job job, int member, int part, int parts) {
    int from = Job.from(job.sizes[0], Panels.WIDTH, part, parts);
    int to = Job.from(job.sizes[0], Panels.WIDTH, part + 1, parts);
    job.finite(all(job.arrays[0], from, to - from));
  }

  /** Whether the n elements from {@code from} on are finite. */
  public static boolean all(float[] g, int from, int n) {
    if (n < FEW) {
      return few(g, from, from + n);
    }
    if (Kernels.vector(n)) {
      return VectorFinite.all(g, from, from + n);
    }
    return plain(g, from, from + n);
  }

  /** Copies n elements and tells whether they are finite; what a call has copied is slow to read right after it. */
  public static boolean copy(float[] from, int at, int n, float[] to, int start) {
    if (n >= FEW && Kernels.vector(n)) {
      return VectorFinite.copy(from, at, n, to, start);
    }
    if (n >= FEW) {
      System.arraycopy(from, at, to, start, n);
      return plain(to, start, start + n);
    }
    boolean finite = true;
    for (int i = 0; i < n; i++) {
      float x = from[at + i];
      to[start + i] = x;
      finite &= Math.abs(x) <= Float.MAX_VALUE;
    }
    return finite;
  }

  private static boolean few(float[] g, int from, int end) {
    boolean finite = true;
    for (int i = from; i < end; i++) {
      finite &= Math.abs(g[i]) <= Float.MAX_VALUE;
    }
    return finite;
  }

  /** The elements from {@code from} to {@code end - 1}, without vectors. */
  static boolean plain(float[] g, int from, int end) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int i = from;
    for (; i <= end - 8; i += 8) {
      s0 = Math.fma(g[i], 0, s0);
      s1 = Math.fma(g[i + 1], 0, s1);
      s2 = Math.fma(g[i + 2], 0, s2);
      s3 = Math.fma(g[i + 3], 0, s3);
      s4 = Math.fma(g[i + 4], 0, s4);
      s5 = Math.fma(g[i + 5], 0, s5);
      s6 = Math.fma(g[i + 6], 0, s6);
      s7 = Math.fma(g[i + 7], 0, s7);
    }
    for (; i < end; i++) {
      s0 = Math.fma(g[i], 0, s0);
    }
    return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 == 0;
  }

  /** The same in float64. */
  public static boolean all(double[] g, int n) {
    boolean finite = true;
    for (int i = 0; i < n; i++) {
      finite &= Math.abs(g[i]) <= Double.MAX_VALUE;
    }
    return finite;
  }
}
