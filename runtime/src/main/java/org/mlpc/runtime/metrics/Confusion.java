package org.mlpc.runtime.metrics;

/**
 * How often each class was taken for each other one. Precision, recall and F1 are 0 where nothing divides by nothing; a
 * macro mean runs over the classes that occur among truths or predictions.
 *
 * @param counts truth by prediction
 */
record Confusion(long[][] counts) {

  Confusion(int classes) {
    this(new long[classes][classes]);
  }

  void add(int truth, int predicted) {
    counts[truth][predicted]++;
  }

  double accuracy() {
    long right = 0;
    long all = 0;
    for (int c = 0; c < counts.length; c++) {
      right += counts[c][c];
      all += truths(c);
    }
    return (double) right / all;
  }

  /** TP/(TP + FP). */
  double precision(int c) {
    return ratio(counts[c][c], predictions(c));
  }

  /** TP/(TP + FN). */
  double recall(int c) {
    return ratio(counts[c][c], truths(c));
  }

  /** 2TP/(2TP + FP + FN). */
  double f1(int c) {
    return ratio(2 * counts[c][c], truths(c) + predictions(c));
  }

  /** The mean over the classes that occur. */
  double macro(java.util.function.IntToDoubleFunction ofClass) {
    double sum = 0;
    int occurring = 0;
    for (int c = 0; c < counts.length; c++) {
      if (truths(c) + predictions(c) > 0) {
        sum += ofClass.applyAsDouble(c);
        occurring++;
      }
    }
    return sum / occurring;
  }

  private long truths(int c) {
    long sum = 0;
    for (long count : counts[c]) {
      sum += count;
    }
    return sum;
  }

  private long predictions(int c) {
    long sum = 0;
    for (long[] row : counts) {
      sum += row[c];
    }
    return sum;
  }

  static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
