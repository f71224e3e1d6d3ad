package org.mlpc.runtime.kernel.loss;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorBuffer;
import org.mlpc.runtime.kernel.VectorExpPass;
import org.mlpc.runtime.kernel.VectorLogPass;

/**
 * Softmax and cross-entropy of rows of at most {@link Rows#COLUMNS} columns, sixteen rows at a time: the bits of
 * {@link SoftmaxCrossEntropy}.
 */
final class VectorSoftmaxCrossEntropy {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = Rows.BLOCK;

  /** e to the minus this is 0. */
  private static final float NOTHING = 104;

  /** Where what is kept of each row lies, after the turned columns. */
  private static final int INVERSE = Rows.COLUMNS * ROWS;
  private static final int LOG = INVERSE + ROWS;
  private static final int MAX = LOG + ROWS;
  private static final int HALVES = MAX + ROWS;

  private VectorSoftmaxCrossEntropy() {}

  /** {@code loss}, and to it added the losses of the sixteen rows from element {@code at} on, one after the other. */
  static double block(float[] z, float[] y, int at, int n, double scale, float[] g, double loss) {
    float[] turned = VectorBuffer.ofThisThread();
    Rows.turn(z, at, n, turned);
    for (int lane = 0; lane < ROWS; lane += LANES) {
      belowGreatest(turned, lane, n);
    }
    VectorExpPass.negated(turned, 0, n * ROWS);
    for (int lane = 0; lane < ROWS; lane += LANES) {
      sums(turned, lane, n);
    }
    VectorLogPass.fromOne(turned, HALVES, HALVES + ROWS, turned, LOG);
    double sum = loss;
    for (int r = 0; r < ROWS; r++) {
      sum += scale * row(z, y, at + r * Rows.COLUMNS, n, (float) scale, turned, r, g);
    }
    return sum;
  }

  private static double row(float[] z, float[] y, int row, int n, float factor, float[] turned, int r, float[] g) {
    for (int j = 0; j < Rows.COLUMNS; j += LANES) {
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

  /** max − z of n columns in place, where out of reach what has no exponential, and max; of a vector of rows. */
  private static void belowGreatest(float[] turned, int lane, int n) {
    FloatVector max = fromArray(SPECIES, turned, lane);
    for (int j = 1; j < n; j++) {
      max = max.max(fromArray(SPECIES, turned, lane + j * ROWS));
    }
    for (int j = 0; j < n; j++) {
      FloatVector below = max.sub(fromArray(SPECIES, turned, lane + j * ROWS));
      below.blend(NOTHING, below.compare(GT, SoftmaxCrossEntropy.REACH)).intoArray(turned, lane + j * ROWS);
    }
    max.intoArray(turned, lane + MAX);
  }

  /** The sum of the exponentials, added in halves as {@link org.mlpc.runtime.kernel.RowSums} does, and its inverse. */
  private static void sums(float[] turned, int lane, int n) {
    if (n > 1 && n <= 4) {
      addFew(turned, lane, n);
    } else {
      addInHalves(turned, lane, n);
    }
    FloatVector sum = fromArray(SPECIES, turned, HALVES + lane);
    FloatVector.broadcast(SPECIES, 1).div(sum).intoArray(turned, lane + INVERSE);
  }

  /** Two to four columns: the zeros that fill up the halves leave their sums as they are. */
  private static void addFew(float[] turned, int lane, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector even = fromArray(SPECIES, turned, lane);
    FloatVector odd = fromArray(SPECIES, turned, lane + ROWS);
    even = even.add(n > 2 ? fromArray(SPECIES, turned, lane + 2 * ROWS) : zero);
    odd = odd.add(n > 3 ? fromArray(SPECIES, turned, lane + 3 * ROWS) : zero);
    even.add(odd).intoArray(turned, HALVES + lane);
  }

  private static void addInHalves(float[] turned, int lane, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int j = 0; j < 8; j++) {
      FloatVector low = j < n ? fromArray(SPECIES, turned, lane + j * ROWS) : zero;
      FloatVector both = j + 8 < n ? low.add(fromArray(SPECIES, turned, lane + (j + 8) * ROWS)) : low;
      both.intoArray(turned, HALVES + lane + j * ROWS);
    }
    for (int half = 4; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        int at = HALVES + lane + j * ROWS;
        fromArray(SPECIES, turned, at).add(fromArray(SPECIES, turned, at + half * ROWS))
            .intoArray(turned, at);
      }
    }
  }
}
