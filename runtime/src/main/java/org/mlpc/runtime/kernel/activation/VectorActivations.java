package org.mlpc.runtime.kernel.activation;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorFunctions;

/**
 * The forward passes of the activations over whole vectors: each returns how many elements it has done, and the rest is
 * the plain loop's.
 */
final class VectorActivations {

  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final float SCALED_ALPHA = (float) (Selu.LAMBDA * Selu.ALPHA);
  private static final float LAMBDA = (float) Selu.LAMBDA;
  private static final float SIXTH = (float) (1 / 6.0);

  private VectorActivations() {}

  private static FloatVector of(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  static int sigmoid(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      sigmoid(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector sigmoid(FloatVector z) {
    return VectorFunctions.sigmoid(z);
  }

  static int tanh(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      tanh(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector tanh(FloatVector z) {
    return VectorFunctions.tanh(z);
  }

  static int arctan(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      arctan(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector arctan(FloatVector z) {
    return VectorFunctions.arctan(z);
  }

  static int relu(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      relu(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector relu(FloatVector z) {
    return z.blend(0, z.compare(LE, 0));
  }

  static int leakyRelu(float[] z, float[] a, int n, float slope) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      leakyRelu(FloatVector.fromArray(SPECIES, z, i), slope).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector leakyRelu(FloatVector z, float slope) {
    return z.mul(slope).blend(z, z.compare(GT, 0));
  }

  static int elu(float[] z, float[] a, int n, float alpha) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      elu(FloatVector.fromArray(SPECIES, z, i), alpha).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector elu(FloatVector z, float alpha) {
    return VectorFunctions.expm1(z).mul(alpha).blend(z, z.compare(GT, 0));
  }

  static int selu(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      selu(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector selu(FloatVector z) {
    return VectorFunctions.expm1(z).mul(SCALED_ALPHA).blend(z.mul(LAMBDA), z.compare(GT, 0));
  }

  static int softplus(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      softplus(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector softplus(FloatVector z) {
    return VectorFunctions.softplus(z);
  }

  static int swish(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      swish(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector swish(FloatVector z) {
    return z.mul(VectorFunctions.sigmoid(z));
  }

  static int softsign(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      softsign(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector softsign(FloatVector z) {
    return z.div(z.abs().add(1));
  }

  static int hardSigmoid(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      hardSigmoid(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector hardSigmoid(FloatVector z) {
    return z.fma(of(SIXTH), of(0.5f)).min(of(1)).max(of(0));
  }

  static int mish(float[] z, float[] a, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      mish(FloatVector.fromArray(SPECIES, z, i)).intoArray(a, i);
    }
    return end;
  }

  private static FloatVector mish(FloatVector z) {
    return z.mul(VectorFunctions.tanh(VectorFunctions.softplus(z)));
  }
}
