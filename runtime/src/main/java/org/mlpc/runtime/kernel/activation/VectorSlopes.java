package org.mlpc.runtime.kernel.activation;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorBuffer;
import org.mlpc.runtime.kernel.VectorErfPass;
import org.mlpc.runtime.kernel.VectorExpPass;
import org.mlpc.runtime.kernel.VectorSigmoidPass;
import org.mlpc.runtime.kernel.VectorTanhPass;

/**
 * The gradient passes of the activations whose derivative takes an exponential, over whole vectors, piece by piece: each
 * returns how many elements it has done, and the rest is the plain loop's.
 */
final class VectorSlopes {

  private static final VectorSpecies<Float> SPECIES = VectorExpPass.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int PIECE = VectorBuffer.PIECE;
  private static final float DENSITY_AT_ZERO = (float) Gelu.DENSITY_AT_ZERO;

  private VectorSlopes() {}

  static int softplus(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      VectorSigmoidPass.forward(z, from, to, buffer, 0);
      for (int i = from; i < to; i += LANES) {
        fromArray(SPECIES, g, i).mul(fromArray(SPECIES, buffer, i - from)).intoArray(g, i);
      }
    }
    return end;
  }

  static int swish(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      VectorSigmoidPass.forward(z, from, to, buffer, 0);
      for (int i = from; i < to; i += LANES) {
        FloatVector s = fromArray(SPECIES, buffer, i - from);
        FloatVector slope = fromArray(SPECIES, z, i).mul(s).fma(broadcast(SPECIES, 1f).sub(s), s);
        fromArray(SPECIES, g, i).mul(slope).intoArray(g, i);
      }
    }
    return end;
  }

  static int mish(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      VectorCurves.softplus(z, from, to, buffer);
      VectorTanhPass.forward(buffer, 0, to - from, buffer);
      VectorSigmoidPass.forward(z, from, to, buffer, PIECE);
      for (int i = from; i < to; i += LANES) {
        FloatVector t = fromArray(SPECIES, buffer, i - from);
        FloatVector s = fromArray(SPECIES, buffer, PIECE + i - from);
        FloatVector slope = fromArray(SPECIES, z, i).mul(s).fma(t.neg().fma(t, broadcast(SPECIES, 1f)), t);
        fromArray(SPECIES, g, i).mul(slope).intoArray(g, i);
      }
    }
    return end;
  }

  static int gelu(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    float[] buffer = VectorBuffer.ofThisThread();
    for (int from = 0; from < end; from += PIECE) {
      int to = Math.min(end, from + PIECE);
      VectorErfPass.forward(z, from, to, (float) Gelu.ROOT_HALF, buffer);
      for (int i = from; i < to; i += LANES) {
        FloatVector x = fromArray(SPECIES, z, i);
        x.mul(0.5f).mul(x).intoArray(buffer, PIECE + i - from);
      }
      VectorExpPass.negated(buffer, PIECE, PIECE + to - from);
      for (int i = from; i < to; i += LANES) {
        FloatVector cumulative = fromArray(SPECIES, buffer, i - from).add(1).mul(0.5f);
        FloatVector density = fromArray(SPECIES, buffer, PIECE + i - from);
        FloatVector slope = fromArray(SPECIES, z, i).mul(DENSITY_AT_ZERO).fma(density, cumulative);
        fromArray(SPECIES, g, i).mul(slope).intoArray(g, i);
      }
    }
    return end;
  }
}
