package org.mlpc.runtime.kernel.loss;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorFunctions;

/**
 * Softmax and cross-entropy of rows of at most {@link RowBlock#COLUMNS} columns, sixteen rows at a time: the bits of
 * {@link SoftmaxCrossEntropy}.
 */
final class VectorSoftmaxCrossEntropy {

  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = RowBlock.ROWS;

  /** Where what is kept of each row lies, after the turned columns. */
  private static final int INVERSE = RowBlock.COLUMNS * ROWS;
  private static final int LOG = INVERSE + ROWS;
  private static final int MAX = LOG + ROWS;

  private VectorSoftmaxCrossEntropy() {}

  /** {@code loss}, and to it added the losses of the sixteen rows from element {@code at} on, one after the other. */
  static double block(float[] z, float[] y, int at, int n, double scale, float[] g, double loss) {
    float[] turned = RowBlock.turned();
    RowBlock.turn(z, at, n, turned);
    for (int lane = 0; lane < ROWS; lane += LANES) {
      exponentials(turned, lane, n);
    }
    double sum = loss;
    for (int r = 0; r < ROWS; r++) {
      sum += scale * row(z, y, at + r * RowBlock.COLUMNS, n, (float) scale, turned, r, g);
    }
    return sum;
  }

  private static double row(float[] z, float[] y, int row, int n, float factor, float[] turned, int r, float[] g) {
    for (int j = 0; j < RowBlock.COLUMNS; j += LANES) {
      FloatVector.zero(SPECIES).intoArray(g, row + j);
    }
    float inverse = turned[INVERSE + r];
    double logSum = turned[MAX + r] + (double) turned[LOG + r];
    double loss = 0;
    for (int j = 0; j < n; j++) {
      float target = y[row + j];
      loss += target * (logSum - z[row + j]);
      g[row + j] = factor * Math.fma(turned[j * ROWS + r], inverse, -target);
    }
    return loss;
  }

  /**
   * e^(z − max) of n columns in place, and inverse and logarithm of their sum; of as many rows as a vector has lanes.
   */
  private static void exponentials(float[] turned, int lane, int n) {
    FloatVector max = column(turned, lane, 0);
    for (int j = 1; j < n; j++) {
      max = max.max(column(turned, lane, j));
    }
    for (int j = 0; j < n; j++) {
      VectorFunctions.exp(column(turned, lane, j).sub(max)).intoArray(turned, lane + j * ROWS);
    }
    FloatVector sum = sum(turned, lane, n);
    FloatVector.broadcast(SPECIES, 1).div(sum).intoArray(turned, lane + INVERSE);
    VectorFunctions.logFromOne(sum).intoArray(turned, lane + LOG);
    max.intoArray(turned, lane + MAX);
  }

  /** In halves, as {@link org.mlpc.runtime.kernel.RowSums} adds; columns that are not there are left out. */
  private static FloatVector sum(float[] turned, int lane, int n) {
    FloatVector even = quarter(turned, lane, n, 0).add(quarter(turned, lane, n, 2));
    return n == 1 ? even : even.add(quarter(turned, lane, n, 1).add(quarter(turned, lane, n, 3)));
  }

  private static FloatVector quarter(float[] turned, int lane, int n, int j) {
    return j + 4 < n ? half(turned, lane, n, j).add(half(turned, lane, n, j + 4)) : half(turned, lane, n, j);
  }

  private static FloatVector half(float[] turned, int lane, int n, int j) {
    if (j >= n) {
      return FloatVector.zero(SPECIES);
    }
    return j + 8 < n ? column(turned, lane, j).add(column(turned, lane, j + 8)) : column(turned, lane, j);
  }

  private static FloatVector column(float[] turned, int lane, int j) {
    return FloatVector.fromArray(SPECIES, turned, lane + j * ROWS);
  }
}
