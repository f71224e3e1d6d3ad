package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same bits in the passes as in {@link Functions}, over every 997th float, or all of them with -Dmlpc.deep=true. */
class VectorFunctionsTest {

  private static final int STEP = Boolean.getBoolean("mlpc.deep") ? 1 : 997;
  private static final int N = 512;

  /** A pass from x to y, both of N elements. */
  interface Pass {
    void apply(float[] x, float[] y);
  }

  enum Function {
    EXP(x -> x, Functions::exp, (x, y) -> VectorExpPass.shifted(x, 0, N, 0, y)) {
      @Override
      boolean takes(float x) {
        return !(x > 89);
      }
    },
    EXPM1(x -> x, Functions::expm1, (x, y) -> {
      System.arraycopy(x, 0, y, 0, N);
      VectorExpPass.minusOne(y, 0, N);
    }),
    LOG(x -> Math.max(1, Math.abs(x)), Functions::log, (x, y) -> VectorLogPass.fromOne(x, 0, N, y, 0)),
    LOG1P(Math::abs, Functions::log1p, (x, y) -> {
      System.arraycopy(x, 0, y, 0, N);
      VectorLogPass.onePlus(y, 0, N);
    }),
    SIGMOID(x -> x, Functions::sigmoid, (x, y) -> VectorSigmoidPass.forward(x, 0, N, y, 0)),
    TANH(x -> x, Functions::tanh, (x, y) -> VectorTanhPass.forward(x, 0, N, y)),
    ERF(x -> x, Functions::erf, (x, y) -> VectorErfPass.forward(x, 0, N, 1, y)),
    ARCTAN(x -> x, Functions::arctan, (x, y) -> VectorArctanPass.forward(x, 0, N, y));

    final FunctionsTest.FloatFunction domain;
    final FunctionsTest.FloatFunction scalar;
    final Pass pass;

    Function(FunctionsTest.FloatFunction domain, FunctionsTest.FloatFunction scalar, Pass pass) {
      this.domain = domain;
      this.scalar = scalar;
      this.pass = pass;
    }

    boolean takes(float x) {
      return true;
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasTheSameBits(Function function) {
    float[] x = new float[N];
    float[] y = new float[N];
    long bits = Integer.MIN_VALUE;
    while (bits <= Integer.MAX_VALUE) {
      for (int i = 0; i < N; i++) {
        x[i] = function.domain.of(Float.intBitsToFloat((int) bits));
        bits += STEP;
      }
      function.pass.apply(x, y);
      for (int i = 0; i < N; i++) {
        if (function.takes(x[i])
            && Float.floatToIntBits(y[i]) != Float.floatToIntBits(function.scalar.of(x[i]))) {
          assertThat(y[i]).as("%s at %a", function, x[i]).isEqualTo(function.scalar.of(x[i]));
          throw new AssertionError(function + " at " + x[i] + ": zeros of different signs");
        }
      }
    }
  }
}
