package org.mlpc.runtime.data;

import java.util.Arrays;

/**
 * Statistics of every element of a row at once, in double; missing values (NaN) are left out. Sums run over rows in
 * order, so they do not depend on anything but the rows.
 */
final class ColumnStatistics {

  private final int rows;
  private final int width;
  private final int[] count;
  private final double[] mean;
  private final double[] deviation;
  private final double[] min;
  private final double[] max;

  ColumnStatistics(int rows, int width) {
    this.rows = rows;
    this.width = width;
    count = new int[width];
    mean = new double[width];
    deviation = new double[width];
    min = new double[width];
    max = new double[width];
  }

  /** Takes mean, population standard deviation, least and greatest of every element. */
  void measure(ElementValues values) {
    double[] sum = new double[width];
    Arrays.fill(count, 0);
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    for (int row = 0; row < rows; row++) {
      for (int e = 0; e < width; e++) {
        double x = values.get(row, e);
        if (x == x) {
          count[e]++;
          sum[e] += x;
          min[e] = Math.min(min[e], x);
          max[e] = Math.max(max[e], x);
        }
      }
    }
    for (int e = 0; e < width; e++) {
      mean[e] = sum[e] / count[e];
    }
    spread(values);
  }

  /** The second pass: the sum of distances corrects what rounding did to the mean (Chan, Golub and LeVeque, 1983). */
  private void spread(ElementValues values) {
    double[] distances = new double[width];
    double[] squares = new double[width];
    for (int row = 0; row < rows; row++) {
      for (int e = 0; e < width; e++) {
        double x = values.get(row, e);
        if (x == x) {
          double d = x - mean[e];
          distances[e] += d;
          squares[e] += d * d;
        }
      }
    }
    for (int e = 0; e < width; e++) {
      if (min[e] == max[e]) {
        mean[e] = min[e];
        deviation[e] = 0;
      } else {
        double n = count[e];
        mean[e] += distances[e] / n;
        deviation[e] = Math.sqrt(Math.max(0, (squares[e] - distances[e] * distances[e] / n) / n));
      }
    }
  }

  /** How many rows have a value. */
  int count(int e) {
    return count[e];
  }

  double mean(int e) {
    return mean[e];
  }

  /** The population standard deviation; exactly 0 for a constant element. */
  double deviation(int e) {
    return deviation[e];
  }

  double min(int e) {
    return min[e];
  }

  double max(int e) {
    return max[e];
  }

  /** The values of one element that are present, sorted. */
  double[] present(ElementValues values, int e) {
    double[] all = new double[rows];
    int n = 0;
    for (int row = 0; row < rows; row++) {
      double x = values.get(row, e);
      if (x == x) {
        all[n++] = x;
      }
    }
    double[] sorted = Arrays.copyOf(all, n);
    Arrays.sort(sorted);
    return sorted;
  }

  static double median(double[] sorted) {
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  /** Linear between the two values around position q(n − 1) (Hyndman and Fan, 1996, type 7). */
  static double quantile(double[] sorted, double q) {
    double position = q * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    double share = position - below;
    double step = sorted[above] - sorted[below];
    return share >= 0.5 ? sorted[above] - step * (1 - share) : sorted[below] + step * share;
  }
}
