package org.mlpc.compiler.benchmark;

import java.util.Arrays;

/** Order statistics of measurements. */
final class Quantiles {

  private Quantiles() {}

  /** The value below which the share {@code q} of the first {@code count} values lies; linear between neighbours. */
  static double of(double[] values, int count, double q) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    double place = q * (count - 1);
    int below = (int) place;
    int above = Math.min(below + 1, count - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  static double median(double[] values, int count) {
    return of(values, count, 0.5);
  }
}
