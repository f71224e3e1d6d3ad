package org.mlpc.runtime.kernel.loss;

import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorBuffer;
import org.mlpc.runtime.kernel.VectorExpPass;
import org.mlpc.runtime.kernel.VectorLogPass;
import org.mlpc.runtime.kernel.VectorSigmoidPass;

/**
 * Sigmoid and binary cross-entropy of rows of at most {@link Rows#COLUMNS} columns, sixteen rows at a time: the
 * bits of {@link SigmoidCrossEntropy}.
 */
final class VectorSigmoidCrossEntropy {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = Rows.BLOCK;

  /** Where the softplus of each logit lies, after the turned columns of sigmoids. */
  private static final int SOFTPLUS = Rows.COLUMNS * ROWS;

  private VectorSigmoidCrossEntropy() {}

  /** {@code loss}, and to it added the losses of the sixteen rows from element {@code at} on, one after the other. */
  static double block(float[] z, float[] y, int at, int n, double scale, float[] g, double loss) {
    float[] turned = VectorBuffer.ofThisThread();
    Rows.turn(z, at, n, turned);
    for (int i = 0; i < n * ROWS; i += LANES) {
      fromArray(SPECIES, turned, i).abs().intoArray(turned, SOFTPLUS + i);
    }
    VectorExpPass.negated(turned, SOFTPLUS, SOFTPLUS + n * ROWS);
    VectorLogPass.onePlus(turned, SOFTPLUS, SOFTPLUS + n * ROWS);
    for (int i = 0; i < n * ROWS; i += LANES) {
      fromArray(SPECIES, turned, i).max(0).add(fromArray(SPECIES, turned, SOFTPLUS + i)).intoArray(turned, SOFTPLUS + i);
    }
    VectorSigmoidPass.forward(turned, 0, n * ROWS, turned, 0);
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
    double loss = 0;
    for (int j = 0; j < n; j++) {
      float target = y[row + j];
      loss += turned[SOFTPLUS + j * ROWS + r] - (double) z[row + j] * target;
      g[row + j] = factor * (turned[j * ROWS + r] - target);
    }
    return loss;
  }
}
