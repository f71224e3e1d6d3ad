package org.mlpc.runtime.kernel.optimizer;

import org.mlpc.runtime.kernel.Finite;
import org.mlpc.runtime.kernel.Job;
import org.mlpc.runtime.kernel.Kernels;
import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.Team;

/**
 * Gradient descent (Robbins and Monro, 1951).
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class Sgd {

  private Sgd() {}

  /**
   * w ← w − rate · g.
   *
   * @return whether w is finite now
   */
  public static boolean step(
      float[] w, float[] g, int n, double scale, double rate) {
    float factor = (float) (-rate * scale);
    Team team = Team.forPass(n);
    if (team.size() == 1) {
      return step(w, g, factor, 0, n);
    }
    Job job = team.job();
    job.arrays[0] = w;
    job.arrays[1] = g;
    job.numbers[0] = factor;
    job.sizes[0] = n;
    team.share(Sgd::part, team.piecesOfPass(n, n / Panels.WIDTH));
    return job.finite();
  }

  private static void part(Job job, int member, int part, int parts) {
    int n = job.sizes[0];
    int from = Job.from(n, Panels.WIDTH, part, parts);
    int to = Job.from(n, Panels.WIDTH, part + 1, parts);
    job.finite(step(job.arrays[0], job.arrays[1], job.numbers[0], from, to));
  }

  private static boolean step(float[] w, float[] g, float factor, int from, int to) {
    boolean finite = true;
    int rest = to - from;
    if (Kernels.vector(rest)) {
      rest -= VectorSgd.length(from, to);
      finite = VectorSgd.update(w, g, factor, from + rest, to);
    }
    // The rest comes first: what lies before large weights is as long as to bring them to a line of the cache.
    for (int i = from; i < from + rest; i++) {
      w[i] = Math.fma(factor, g[i], w[i]);
    }
    return finite && Finite.all(w, from, rest);
  }

  /** The same in float64. */
  public static boolean step(
      double[] w, double[] g, int n, double scale, double rate) {
    double factor = (-rate * scale);
    for (int i = 0; i < n; i++) {
      w[i] = Math.fma(factor, g[i], w[i]);
    }
    return Finite.all(w, n);
  }
}
