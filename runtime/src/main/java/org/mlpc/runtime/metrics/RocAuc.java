package org.mlpc.runtime.metrics;

import java.util.Arrays;

/**
 * The area under the ROC curve: the probability that a positive scores above a negative, ties counting one half (Hanley and
 * McNeil, 1982).
 */
final class RocAuc {

  private double[] positives = new double[16];
  private double[] negatives = new double[16];
  private int positiveCount;
  private int negativeCount;

  void add(double score, boolean positive) {
    if (positive) {
      positives = positiveCount == positives.length ? Arrays.copyOf(positives, 2 * positiveCount) : positives;
      positives[positiveCount++] = score;
    } else {
      negatives = negativeCount == negatives.length ? Arrays.copyOf(negatives, 2 * negativeCount) : negatives;
      negatives[negativeCount++] = score;
    }
  }

  /** NaN if all rows are of one kind. */
  double value() {
    double[] up = Arrays.copyOf(positives, positiveCount);
    double[] down = Arrays.copyOf(negatives, negativeCount);
    Arrays.sort(up);
    Arrays.sort(down);
    // Twice the count of won pairs, so that ties count 1 and the sum stays exact.
    long wins = 0;
    int below = 0;
    int atMost = 0;
    for (double score : up) {
      while (below < down.length && down[below] < score) {
        below++;
      }
      while (atMost < down.length && down[atMost] <= score) {
        atMost++;
      }
      wins += below + atMost;
    }
    return wins / (2.0 * positiveCount * negativeCount);
  }
}
