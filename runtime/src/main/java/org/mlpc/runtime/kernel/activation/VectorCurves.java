package org.mlpc.runtime.kernel.activation;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorArctanPass;
import org.mlpc.runtime.kernel.VectorBuffer;
import org.mlpc.runtime.kernel.VectorErfPass;
import org.mlpc.runtime.kernel.VectorExpPass;
import org.mlpc.runtime.kernel.VectorLogPass;
import org.mlpc.runtime.kernel.VectorSigmoidPass;
import org.mlpc.runtime.kernel.VectorTanhPass;

/**
 * The forward passes of the activations made of exponentials and their kin, over whole vectors, piece by piece: each
 * returns how many elements it has done, and the rest is the plain loop's.
 */
final class VectorCurves {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int PIECE = VectorBuffer.PIECE;

  private VectorCurves() {}

  static int sigmoid(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    VectorSigmoidPass.forward(z, 0, end, a, 0);
    return end;
  }

  static int tanh(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    VectorTanhPass.forward(z, 0, end, a);
    return end;
  }

  static int arctan(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    VectorArctanPass.forward(z, 0, end, a);
    return end;
  }

  /** Of z where z > 0, else scaled · (eᶻ − 1). */
  static int elu(float[] z, float[] a, int n, float slope, float scaled) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      System.arraycopy(z, from, buffer, 0, to - from);
      VectorExpPass.minusOne(buffer, 0, to - from);
      for (int i = from; i < to; i += LANES) {
        FloatVector x = fromArray(SPECIES, z, i);
        FloatVector curve = fromArray(SPECIES, buffer, i - from).mul(scaled);
        curve.blend(x.mul(slope), x.compare(GT, 0)).intoArray(a, i);
      }
    }
    return end;
  }

  static int softplus(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      softplus(z, from, to, buffer);
      System.arraycopy(buffer, 0, a, from, to - from);
    }
    return end;
  }

  static int swish(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      VectorSigmoidPass.forward(z, from, to, buffer, 0);
      multiply(z, from, to, buffer, a);
    }
    return end;
  }

  static int mish(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      softplus(z, from, to, buffer);
      VectorTanhPass.forward(buffer, 0, to - from, buffer);
      multiply(z, from, to, buffer, a);
    }
    return end;
  }

  static int gelu(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      VectorErfPass.forward(z, from, to, (float) Gelu.ROOT_HALF, buffer);
      for (int i = from; i < to; i += LANES) {
        FloatVector erf = fromArray(SPECIES, buffer, i - from);
        fromArray(SPECIES, z, i).mul(0.5f).mul(erf.add(1)).intoArray(a, i);
      }
    }
    return end;
  }

  /** buffer[i − from] ← ln(1 + e^z[i]). */
  static void softplus(float[] z, int from, int to, float[] buffer) {
    for (int i = from; i < to; i += LANES) {
      fromArray(SPECIES, z, i).abs().intoArray(buffer, i - from);
    }
    VectorExpPass.negated(buffer, 0, to - from);
    VectorLogPass.onePlus(buffer, 0, to - from);
    for (int i = from; i < to; i += LANES) {
      fromArray(SPECIES, z, i).max(0).add(fromArray(SPECIES, buffer, i - from)).intoArray(buffer, i - from);
    }
  }

  /** a[i] ← z[i] buffer[i − from]. */
  private static void multiply(float[] z, int from, int to, float[] buffer, float[] a) {
    for (int i = from; i < to; i += LANES) {
      fromArray(SPECIES, z, i).mul(fromArray(SPECIES, buffer, i - from)).intoArray(a, i);
    }
  }
}
