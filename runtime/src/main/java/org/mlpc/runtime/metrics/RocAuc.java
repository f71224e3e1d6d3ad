package org.mlpc.runtime.metrics;

/**
 * The area under the ROC curve: the probability that a positive scores above a negative, ties counting one half (Hanley
 * and McNeil, 1982).
 */
final class RocAuc {

  private final Scores positives = new Scores();
  private final Scores negatives = new Scores();

  void add(double score, boolean positive) {
    (positive ? positives : negatives).add(score);
  }

  /** The mean over the curves that have both positives and negatives; NaN if none has. */
  static double mean(RocAuc[] curves) {
    double sum = 0;
    int defined = 0;
    for (RocAuc curve : curves) {
      double area = curve.value();
      if (area == area) {
        sum += area;
        defined++;
      }
    }
    return defined == 0 ? Double.NaN : sum / defined;
  }

  /** NaN if all rows are of one kind. */
  double value() {
    positives.sort();
    negatives.sort();
    // Twice the count of won pairs, so that ties count 1 and the sum stays exact.
    long wins = 0;
    int below = 0;
    int atMost = 0;
    for (int i = 0; i < positives.size(); i++) {
      double score = positives.get(i);
      while (below < negatives.size() && negatives.get(below) < score) {
        below++;
      }
      while (atMost < negatives.size() && negatives.get(atMost) <= score) {
        atMost++;
      }
      wins += (long) below + atMost;
    }
    return wins / (2.0 * positives.size() * negatives.size());
  }
}
