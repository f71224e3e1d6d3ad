package org.mlpc.runtime.kernel.activation;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorExpPass;
import org.mlpc.runtime.kernel.VectorFunctions;

/**
 * {@link Gelu} over whole vectors, in passes over pieces of the arrays: each returns how many elements it has done, and
 * the rest is the plain loop's.
 */
final class VectorGelu {

  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final int PIECE = VectorExpPass.PIECE;
  private static final float ROOT_HALF = (float) Gelu.ROOT_HALF;
  private static final float DENSITY_AT_ZERO = (float) Gelu.DENSITY_AT_ZERO;

  private VectorGelu() {}

  static int forward(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorExpPass.buffer();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      tails(z, from, to, buffer);
      VectorExpPass.negated(buffer, 0, to - from);
      for (int i = from; i < to; i += SPECIES.length()) {
        FloatVector x = FloatVector.fromArray(SPECIES, z, i);
        FloatVector erf = VectorFunctions.erf(x.mul(ROOT_HALF), FloatVector.fromArray(SPECIES, buffer, i - from));
        x.mul(0.5f).mul(erf.add(1)).intoArray(a, i);
      }
    }
    return end;
  }

  static int gradient(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorExpPass.buffer();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      tails(z, from, to, buffer);
      VectorExpPass.negated(buffer, 0, to - from);
      for (int i = from; i < to; i += SPECIES.length()) {
        FloatVector x = FloatVector.fromArray(SPECIES, z, i);
        x.mul(0.5f).mul(x).intoArray(buffer, PIECE + i - from);
      }
      VectorExpPass.negated(buffer, PIECE, PIECE + to - from);
      for (int i = from; i < to; i += SPECIES.length()) {
        FloatVector x = FloatVector.fromArray(SPECIES, z, i);
        FloatVector erf = VectorFunctions.erf(x.mul(ROOT_HALF), FloatVector.fromArray(SPECIES, buffer, i - from));
        FloatVector density = FloatVector.fromArray(SPECIES, buffer, PIECE + i - from);
        FloatVector derivative = x.mul(DENSITY_AT_ZERO).fma(density, erf.add(1).mul(0.5f));
        FloatVector.fromArray(SPECIES, g, i).mul(derivative).intoArray(g, i);
      }
    }
    return end;
  }

  /** What the far branch of erf is the exponential of. */
  private static void tails(float[] z, int from, int to, float[] buffer) {
    for (int i = from; i < to; i += SPECIES.length()) {
      VectorFunctions.erfTail(FloatVector.fromArray(SPECIES, z, i).mul(ROOT_HALF)).intoArray(buffer, i - from);
    }
  }
}
