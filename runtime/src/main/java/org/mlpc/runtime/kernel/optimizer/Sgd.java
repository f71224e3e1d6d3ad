package org.mlpc.runtime.kernel.optimizer;

import org.mlpc.runtime.kernel.Job;
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

  /** w ← w − rate · g. */
  public static void step(
      float[] w, float[] g, int n, double scale, double rate) {
    float factor = (float) (-rate * scale);
    Team team = Team.forPass(n);
    if (team.size() == 1) {
      step(w, g, factor, 0, n);
    } else {
      Job job = team.job();
      job.arrays[0] = w;
      job.arrays[1] = g;
      job.numbers[0] = factor;
      job.sizes[0] = n;
      team.share(Sgd::part);
    }
  }

  private static void part(Job job, int part, int parts) {
    int n = job.sizes[0];
    step(job.arrays[0], job.arrays[1], job.numbers[0],
        Job.from(n, Panels.WIDTH, part, parts), Job.from(n, Panels.WIDTH, part + 1, parts));
  }

  private static void step(float[] w, float[] g, float factor, int from, int to) {
    for (int i = from; i < to; i++) {
      w[i] = Math.fma(factor, g[i], w[i]);
    }
  }

  /** The same in float64. */
  public static void step(
      double[] w, double[] g, int n, double scale, double rate) {
    double factor = (-rate * scale);
    for (int i = 0; i < n; i++) {
      w[i] = Math.fma(factor, g[i], w[i]);
    }
  }
}
