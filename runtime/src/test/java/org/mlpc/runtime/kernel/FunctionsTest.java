package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors of the functions of float against double, over every 997th float, or all of them with -Dmlpc.deep=true, which
 * prints the largest. What double itself is worth, {@link DoubleFunctionsTest} says.
 */
class FunctionsTest {

  private static final int STEP = Boolean.getBoolean("mlpc.deep") ? 1 : 997;
  /** Parts of all floats below zero, and of those above. */
  private static final int HALF = 32;

  interface FloatFunction {
    float of(float x);
  }

  enum Function {
    EXP(Functions::exp, FunctionsTest::exp, 1),
    LOG(Functions::log, Math::log, 1),
    TANH(Functions::tanh, FunctionsTest::tanh, 1.4),
    SIGMOID(Functions::sigmoid, FunctionsTest::sigmoid, 2),
    SOFTPLUS(Functions::softplus, FunctionsTest::softplus, 3),
    ERF(Functions::erf, Functions::erf, 1.1),
    EXPM1(x -> Functions.expm1(Math.min(x, 88)), x -> StrictMath.expm1(Math.min(x, 88)), 1.5),
    LOG1P(x -> Functions.log1p(Math.abs(x)), x -> StrictMath.log1p(Math.abs(x)), 2),
    ARCTAN(Functions::arctan, StrictMath::atan, 1.6);

    final FloatFunction single;
    final DoubleUnaryOperator reference;
    final double bound;

    Function(FloatFunction single, DoubleUnaryOperator reference, double bound) {
      this.single = single;
      this.reference = reference;
      this.bound = bound;
    }
  }

  // Most floats are tiny or huge: where the first terms of a series or the limit are all that a double holds, they are
  // the reference, since Math would take minutes.

  private static final double TINY = 0x1p-13;
  private static final double LN_2 = Math.log(2);

  private static double exp(double x) {
    return x < -745 ? 0 : x > 710 ? Double.POSITIVE_INFINITY : Math.abs(x) < TINY ? 1 + (x + x * x / 2 * (1 + x / 3))
        : Math.exp(x);
  }

  private static double tanh(double x) {
    return Math.abs(x) < TINY ? x - x * x * x / 3 : Math.abs(x) > 20 ? Math.signum(x) : Math.tanh(x);
  }

  private static double sigmoid(double x) {
    return Math.abs(x) < TINY ? 0.5 + (x / 4 - x * x * x / 48) : x > 40 ? 1 : x < -745 ? 0 : 1 / (1 + Math.exp(-x));
  }

  private static double softplus(double x) {
    double square = x * x;
    return Math.abs(x) < TINY ? LN_2 + (x / 2 + square / 8 - square * square / 192)
        : x > 40 ? x : x < -745 ? 0 : Math.log1p(Math.exp(x));
  }

  @ParameterizedTest
  @EnumSource
  void staysWithinItsBound(Function function) {
    float where = IntStream.range(-HALF, HALF).parallel()
        .mapToObj(part -> worst(function, part))
        .max(Comparator.comparingDouble(x -> error(function, x)))
        .orElseThrow();
    double worst = error(function, where);
    if (STEP == 1) {
      System.out.printf("%-8s %.3f ulp at %a%n", function, worst, where);
    }
    assertThat(worst).as("%s at %a", function, where).isLessThanOrEqualTo(function.bound);
  }

  /** The bits, as a signed number, that a part of all floats begins with. */
  private static long first(int part) {
    long start = part * ((1L << 31) / HALF);
    return start + Math.floorMod(Integer.MIN_VALUE - start, (long) STEP);
  }

  /** Where the error is largest among the floats of a part. */
  private static float worst(Function function, int part) {
    double worst = -1;
    float where = 0;
    for (long bits = first(part); bits < first(part + 1); bits += STEP) {
      float x = Float.intBitsToFloat((int) bits);
      double error = error(function, x);
      if (error > worst) {
        worst = error;
        where = x;
      }
    }
    return where;
  }

  /**
   * |actual − expected| in units of the last place of the expected float; taken as ½ where it is the nearest
   * float; 0 where both are the same NaN or infinity, ∞ where one alone is.
   */
  private static double error(Function function, float x) {
    float actual = function.single.of(x);
    double expected = function.reference.applyAsDouble(x);
    if (actual == (float) expected) {
      return 0.5;
    }
    if (Double.isNaN(expected) || Float.isNaN(actual)) {
      return Double.isNaN(expected) == Float.isNaN(actual) ? 0 : Double.POSITIVE_INFINITY;
    }
    if (Float.isInfinite(actual) || Double.isInfinite(expected)) {
      return actual == (float) expected || Math.abs(expected) > Float.MAX_VALUE * 0.99999 ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.abs(actual - expected) / Math.ulp((float) expected);
  }

  @Test
  void specialValues() {
    assertThat(Functions.exp(0f)).isEqualTo(1);
    assertThat(Functions.exp(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Functions.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Functions.log(0f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(Functions.log(-1f)).isNaN();
    assertThat(Functions.log(1f)).isZero();
    assertThat(Functions.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Functions.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Functions.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(Functions.sigmoid(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Functions.sigmoid(0f)).isEqualTo(0.5f);
    assertThat(Functions.softplus(-200f)).isZero();
    assertThat(Functions.softplus(200f)).isEqualTo(200);
    assertThat(Functions.arctan(Float.POSITIVE_INFINITY)).isEqualTo((float) (Math.PI / 2));
    assertThat(Functions.erf(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
    for (Function function : Function.values()) {
      assertThat(function.single.of(Float.NaN)).as(function.name()).isNaN();
    }
  }

  /** erf of 0.1, 0.5, 1, 1.5, 2, 3.5, 5.5 to 20 places (Abramowitz and Stegun, 1964, and the series). */
  @Test
  void erfOfDoubleMatchesTheTables() {
    double[][] table = {
      {0.1, 0.11246291601828489220}, {0.5, 0.52049987781304653768}, {1, 0.84270079294971486934},
      {1.5, 0.96610514647531072707}, {2, 0.99532226501895273416}, {3.5, 0.99999925690162765859},
      {5.5, 0.99999999999999264215}};
    for (double[] row : table) {
      assertThat(Functions.erf(row[0])).isCloseTo(row[1], Offset.offset(1.2e-16));
      assertThat(Functions.erf(-row[0])).isCloseTo(-row[1], Offset.offset(1.2e-16));
    }
  }
}
