package org.mlpc.runtime.kernel.activation;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.mlpc.runtime.kernel.VectorFunctions;

/**
 * The gradient passes of the activations over whole vectors: each returns how many elements it has done, and the rest
 * is the plain loop's.
 */
final class VectorDerivatives {

  private static final VectorSpecies<Float> SPECIES = VectorFunctions.SPECIES;
  private static final float SCALED_ALPHA = (float) (Selu.LAMBDA * Selu.ALPHA);
  private static final float LAMBDA = (float) Selu.LAMBDA;
  private static final float SIXTH = (float) (1 / 6.0);

  private VectorDerivatives() {}

  private static FloatVector of(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  static int sigmoid(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      sigmoid(FloatVector.fromArray(SPECIES, a, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector sigmoid(FloatVector a, FloatVector g) {
    return g.mul(a.mul(of(1).sub(a)));
  }

  static int tanh(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      tanh(FloatVector.fromArray(SPECIES, a, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector tanh(FloatVector a, FloatVector g) {
    return g.mul(a.neg().fma(a, of(1)));
  }

  static int arctan(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      arctan(FloatVector.fromArray(SPECIES, z, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector arctan(FloatVector z, FloatVector g) {
    return g.div(z.fma(z, of(1)));
  }

  static int relu(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      relu(FloatVector.fromArray(SPECIES, a, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector relu(FloatVector a, FloatVector g) {
    return of(0).blend(g, a.compare(GT, 0));
  }

  static int leakyRelu(float[] a, float[] g, int n, float slope) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      leakyRelu(FloatVector.fromArray(SPECIES, a, i), FloatVector.fromArray(SPECIES, g, i), slope).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector leakyRelu(FloatVector a, FloatVector g, float slope) {
    return g.mul(slope).blend(g, a.compare(GT, 0));
  }

  static int elu(float[] a, float[] g, int n, float alpha) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      elu(FloatVector.fromArray(SPECIES, a, i), FloatVector.fromArray(SPECIES, g, i), alpha).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector elu(FloatVector a, FloatVector g, float alpha) {
    return a.add(alpha).mul(g).blend(g, a.compare(GT, 0));
  }

  static int selu(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      selu(FloatVector.fromArray(SPECIES, a, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector selu(FloatVector a, FloatVector g) {
    return a.add(SCALED_ALPHA).mul(g).blend(g.mul(LAMBDA), a.compare(GT, 0));
  }

  static int softplus(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      softplus(FloatVector.fromArray(SPECIES, z, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector softplus(FloatVector z, FloatVector g) {
    return g.mul(VectorFunctions.sigmoid(z));
  }

  static int swish(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      swish(FloatVector.fromArray(SPECIES, z, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector swish(FloatVector z, FloatVector g) {
    return g.mul(swishDerivative(z));
  }

  static int softsign(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      softsign(FloatVector.fromArray(SPECIES, z, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector softsign(FloatVector z, FloatVector g) {
    return g.div(z.abs().add(1).mul(z.abs().add(1)));
  }

  static int hardSigmoid(float[] a, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      hardSigmoid(FloatVector.fromArray(SPECIES, a, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector hardSigmoid(FloatVector a, FloatVector g) {
    return of(0).blend(g.mul(SIXTH), a.compare(GT, 0).and(a.compare(LT, 1)));
  }

  static int mish(float[] z, float[] g, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += SPECIES.length()) {
      mish(FloatVector.fromArray(SPECIES, z, i), FloatVector.fromArray(SPECIES, g, i)).intoArray(g, i);
    }
    return end;
  }

  private static FloatVector mish(FloatVector z, FloatVector g) {
    return g.mul(mishDerivative(z));
  }

  private static FloatVector swishDerivative(FloatVector z) {
    FloatVector s = VectorFunctions.sigmoid(z);
    return z.mul(s).fma(of(1).sub(s), s);
  }

  private static FloatVector mishDerivative(FloatVector z) {
    FloatVector t = VectorFunctions.tanh(VectorFunctions.softplus(z));
    return z.mul(VectorFunctions.sigmoid(z)).fma(t.neg().fma(t, of(1)), t);
  }
}
