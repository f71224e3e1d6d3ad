package org.mlpc.runtime.kernel.optimizer;

import org.mlpc.runtime.kernel.Finite;
import org.mlpc.runtime.kernel.Job;
import org.mlpc.runtime.kernel.Kernels;
import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.Team;

/**
 * Adaptive moments (Kingma and Ba, 2015); with {@code decay} AdamW (Loshchilov and Hutter, 2019). m and v begin at 0.
 *
 * <p>g is the gradient's sum; each update multiplies it by {@code scale} (1/m for the mean) once, and works element by
 * element on the first n of every array.
 */
public final class Adam {

  /** 1 minus less than this is 1 in double. */
  private static final double VANISHING = 0x1p-54;

  private Adam() {}

  /**
   * βᵗ⁺¹ from βᵗ, for bias corrections 1 − βᵗ: 0 as soon as that is 1. Left to itself the product would stop at a
   * denormal number and never reach 0, and each step would wait for its multiplication.
   */
  public static double power(double power, double beta) {
    double next = power * beta;
    return next < VANISHING ? 0 : next;
  }

  /**
   * m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; w ← (1 − rate · decay) w − rate/c₁ · m/(√(v/c₂) + ε).
   *
   * @param correction1 c₁ = 1 − β₁ᵗ in step t = 1, 2, …; 1 without bias correction
   * @param correction2 c₂ = 1 − β₂ᵗ; 1 without bias correction
   * @param epsilonInside √(v/c₂ + ε) instead
   * @param decay 0 in Adam
   * @return whether w and v are finite now
   */
  public static boolean step(
      float[] w, float[] g, float[] m, float[] v, int n, double scale, double rate, double beta1, double beta2,
      double correction1, double correction2, double epsilon, boolean epsilonInside, double decay) {
    float by = (float) scale;
    float keep1 = (float) beta1;
    float take1 = (float) (1 - beta1);
    float keep2 = (float) beta2;
    float take2 = (float) (1 - beta2);
    float corrected = (float) (1 / correction2);
    float factor = (float) (-rate / correction1);
    float shrink = (float) (1 - rate * decay);
    float inside = (float) (epsilonInside ? epsilon : 0);
    float outside = (float) (epsilonInside ? 0 : epsilon);
    Team team = Team.forPass(n);
    if (team.size() == 1) {
      return update(w, g, m, v, 0, n, by, keep1, take1, keep2, take2, corrected, factor, shrink, inside, outside);
    }
    Job job = team.job();
    job.arrays[0] = w;
    job.arrays[1] = g;
    job.arrays[2] = m;
    job.arrays[3] = v;
    job.sizes[0] = n;
    job.numbers[0] = by;
    job.numbers[1] = keep1;
    job.numbers[2] = take1;
    job.numbers[3] = keep2;
    job.numbers[4] = take2;
    job.numbers[5] = corrected;
    job.numbers[6] = factor;
    job.numbers[7] = shrink;
    job.numbers[8] = inside;
    job.numbers[9] = outside;
    team.share(Adam::part, team.piecesOfPass(n, n / Panels.WIDTH));
    return job.finite();
  }

  private static void part(Job job, int member, int part, int parts) {
    float[][] a = job.arrays;
    float[] c = job.numbers;
    int from = Job.from(job.sizes[0], Panels.WIDTH, part, parts);
    int to = Job.from(job.sizes[0], Panels.WIDTH, part + 1, parts);
    job.finite(
        update(a[0], a[1], a[2], a[3], from, to, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9]));
  }

  private static boolean update(
      float[] w, float[] g, float[] m, float[] v, int from, int to, float by, float keep1, float take1, float keep2,
      float take2, float corrected, float factor, float shrink, float inside, float outside) {
    boolean finite = true;
    int done = from;
    if (Kernels.vector(to - from)) {
      finite = VectorAdam.update(
          w, g, m, v, from, to, by, keep1, take1, keep2, take2, corrected, factor, shrink, inside, outside);
      done += VectorAdam.length(from, to);
    }
    for (int i = done; i < to; i++) {
      float gradient = g[i] * by;
      m[i] = Slots.normal(Math.fma(take1, gradient, keep1 * m[i]));
      v[i] = Slots.normal(Math.fma(take2 * gradient, gradient, keep2 * v[i]));
      float root = (float) Math.sqrt(Math.fma(v[i], corrected, inside)) + outside;
      w[i] = Math.fma(factor, m[i] / root, w[i] * shrink);
    }
    return finite && Finite.all(w, done, to - done) && Finite.all(v, done, to - done);
  }

  /** The same in float64. */
  public static boolean step(
      double[] w, double[] g, double[] m, double[] v, int n, double scale, double rate, double beta1, double beta2,
      double correction1, double correction2, double epsilon, boolean epsilonInside, double decay) {
    double corrected = 1 / correction2;
    double factor = -rate / correction1;
    double shrink = 1 - rate * decay;
    double inside = epsilonInside ? epsilon : 0;
    double outside = epsilonInside ? 0 : epsilon;
    for (int i = 0; i < n; i++) {
      double gradient = g[i] * scale;
      m[i] = Slots.normal(Math.fma(1 - beta1, gradient, beta1 * m[i]));
      v[i] = Slots.normal(Math.fma((1 - beta2) * gradient, gradient, beta2 * v[i]));
      double root = Math.sqrt(Math.fma(v[i], corrected, inside)) + outside;
      w[i] = Math.fma(factor, m[i] / root, w[i] * shrink);
    }
    return Finite.all(w, n) && Finite.all(v, n);
  }
}
