package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same bits in vectors as in {@link Functions}, over every 997th float, or all of them with -Dmlpc.deep=true. */
class VectorFunctionsTest {

  private static final int STEP = Boolean.getBoolean("mlpc.deep") ? 1 : 997;

  enum Function {
    EXP(Functions::exp, VectorFunctions::exp),
    EXPM1(Functions::expm1, VectorFunctions::expm1),
    LOG(Functions::log, VectorFunctions::log),
    LOG1P(x -> Functions.log1p(Math.abs(x)), x -> VectorFunctions.log1p(x.abs())),
    SIGMOID(Functions::sigmoid, VectorFunctions::sigmoid),
    TANH(Functions::tanh, VectorFunctions::tanh),
    SOFTPLUS(Functions::softplus, VectorFunctions::softplus),
    ERF(Functions::erf, VectorFunctions::erf),
    ARCTAN(Functions::arctan, VectorFunctions::arctan);

    final FunctionsTest.FloatFunction scalar;
    final UnaryOperator<FloatVector> vector;

    Function(FunctionsTest.FloatFunction scalar, UnaryOperator<FloatVector> vector) {
      this.scalar = scalar;
      this.vector = vector;
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasTheSameBits(Function function) {
    int lanes = VectorFunctions.SPECIES.length();
    float[] x = new float[lanes];
    float[] y = new float[lanes];
    long bits = Integer.MIN_VALUE;
    while (bits <= Integer.MAX_VALUE) {
      for (int i = 0; i < lanes; i++) {
        x[i] = Float.intBitsToFloat((int) bits);
        bits += STEP;
      }
      function.vector.apply(FloatVector.fromArray(VectorFunctions.SPECIES, x, 0)).intoArray(y, 0);
      for (int i = 0; i < lanes; i++) {
        if (Float.floatToIntBits(y[i]) != Float.floatToIntBits(function.scalar.of(x[i]))) {
          assertThat(y[i]).as("%s at %a", function, x[i]).isEqualTo(function.scalar.of(x[i]));
          throw new AssertionError(function + " at " + x[i] + ": zeros of different signs");
        }
      }
    }
  }
}
