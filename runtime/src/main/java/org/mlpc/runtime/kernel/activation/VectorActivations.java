package org.mlpc.runtime.kernel.activation;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorExpPass;

/**
 * The forward passes of the activations that need no function of their own, over whole vectors: each returns how many
 * elements it has done, and the rest is the plain loop's. No vector is handed on, for the reason that {@link
 * VectorExpPass} gives.
 */
final class VectorActivations {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final float SIXTH = (float) (1 / 6.0);

  private VectorActivations() {}

  static int relu(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector x = fromArray(SPECIES, z, i);
      x.blend(0, x.compare(LE, 0)).intoArray(a, i);
    }
    return end;
  }

  static int leakyRelu(float[] z, float[] a, int n, float slope) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector x = fromArray(SPECIES, z, i);
      x.mul(slope).blend(x, x.compare(GT, 0)).intoArray(a, i);
    }
    return end;
  }

  static int softsign(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector x = fromArray(SPECIES, z, i);
      x.div(x.abs().add(1)).intoArray(a, i);
    }
    return end;
  }

  static int hardSigmoid(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      FloatVector line = fromArray(SPECIES, z, i).fma(broadcast(SPECIES, SIXTH), broadcast(SPECIES, 0.5f));
      line.min(broadcast(SPECIES, 1f)).max(broadcast(SPECIES, 0f)).intoArray(a, i);
    }
    return end;
  }
}
