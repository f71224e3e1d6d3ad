package org.mlpc.runtime.kernel.activation;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorExpPass;

/**
 * The gradient passes of the activations whose derivative takes no exponential, over whole vectors: each returns how
 * many elements it has done, and the rest is the plain loop's. No vector is handed on, for the reason that {@link
 * VectorExpPass} gives.
 */
final class VectorDerivatives {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final float SIXTH = (float) (1 / 6.0);

  private VectorDerivatives() {}

  static int sigmoid(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector s = fromArray(SPECIES, a, i);
      fromArray(SPECIES, g, i).mul(s.mul(broadcast(SPECIES, 1f).sub(s))).intoArray(g, i);
    }
    return end;
  }

  static int tanh(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector t = fromArray(SPECIES, a, i);
      fromArray(SPECIES, g, i).mul(t.neg().fma(t, broadcast(SPECIES, 1f))).intoArray(g, i);
    }
    return end;
  }

  static int arctan(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector x = fromArray(SPECIES, z, i);
      fromArray(SPECIES, g, i).div(x.fma(x, broadcast(SPECIES, 1f))).intoArray(g, i);
    }
    return end;
  }

  static int relu(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector by = fromArray(SPECIES, g, i);
      broadcast(SPECIES, 0f).blend(by, fromArray(SPECIES, a, i).compare(GT, 0)).intoArray(g, i);
    }
    return end;
  }

  static int leakyRelu(float[] a, float[] g, int n, float slope) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector by = fromArray(SPECIES, g, i);
      by.mul(slope).blend(by, fromArray(SPECIES, a, i).compare(GT, 0)).intoArray(g, i);
    }
    return end;
  }

  /** Of {@link VectorCurves#elu}, from what it gave. */
  static int elu(float[] a, float[] g, int n, float slope, float scaled) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector y = fromArray(SPECIES, a, i);
      FloatVector by = fromArray(SPECIES, g, i);
      y.add(scaled).mul(by).blend(by.mul(slope), y.compare(GT, 0)).intoArray(g, i);
    }
    return end;
  }

  static int softsign(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector below = fromArray(SPECIES, z, i).abs().add(1);
      fromArray(SPECIES, g, i).div(below.mul(below)).intoArray(g, i);
    }
    return end;
  }

  static int hardSigmoid(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector y = fromArray(SPECIES, a, i);
      FloatVector by = fromArray(SPECIES, g, i).mul(SIXTH);
      broadcast(SPECIES, 0f).blend(by, y.compare(GT, 0).and(y.compare(LT, 1))).intoArray(g, i);
    }
    return end;
  }
}
