package org.mlpc.runtime.metrics;

/** The mean over the curves that have both positives and negatives; NaN if none has. */
final class MeanOfDefined {

  private MeanOfDefined() {}

  static double of(RocAuc[] curves) {
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
}
