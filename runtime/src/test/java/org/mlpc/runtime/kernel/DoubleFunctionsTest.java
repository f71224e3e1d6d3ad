package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors of the functions of double against numbers of 106 bits, at 10⁷ points with -Dmlpc.deep=true, which prints the
 * largest; and those numbers against mpmath's.
 */
class DoubleFunctionsTest {

  private static final int PARTS = 100;
  private static final int POINTS = (Boolean.getBoolean("mlpc.deep") ? 10_000_000 : 20_000) / PARTS;

  enum Function {
    EXP(Functions::exp, DoubleDouble::exp, random -> between(random, -690, 709), 1),
    LOG(Functions::log, DoubleDouble::log, Function::nearOneOrAny, 1),
    TANH(Functions::tanh, DoubleDouble::tanh, random -> size(random, 5), 2),
    SIGMOID(Functions::sigmoid, DoubleDouble::sigmoid, random -> size(random, 9), 2),
    SOFTPLUS(Functions::softplus, DoubleDouble::softplus, random -> size(random, 9), 3),
    ERF(Functions::erf, DoubleDouble::erf, random -> size(random, 2.8), 1);

    final DoubleUnaryOperator function;
    final UnaryOperator<DoubleDouble> reference;
    final ToDoubleFunction<SplittableRandom> draw;
    final double bound;

    Function(DoubleUnaryOperator function, UnaryOperator<DoubleDouble> reference,
        ToDoubleFunction<SplittableRandom> draw, double bound) {
      this.function = function;
      this.reference = reference;
      this.draw = draw;
      this.bound = bound;
    }

    private static double nearOneOrAny(SplittableRandom random) {
      return random.nextBoolean()
          ? Math.scalb(between(random, 1, 2), random.nextInt(2000) - 1000) : 1 + size(random, -2);
    }

    private static double between(SplittableRandom random, double low, double high) {
      return low + (high - low) * random.nextDouble();
    }

    /** Of either sign, half of them uniform up to 2^exponent, half of every size down to 2⁻⁴⁰. */
    private static double size(SplittableRandom random, double exponent) {
      double size = random.nextBoolean()
          ? Math.pow(2, exponent) * random.nextDouble() : Math.pow(2, between(random, -40, exponent));
      return random.nextBoolean() ? size : -size;
    }

    double error(double x) {
      DoubleDouble expected = reference.apply(DoubleDouble.of(x));
      double actual = function.applyAsDouble(x);
      return Math.abs(actual - expected.high() - expected.low()) / Math.ulp(expected.high());
    }
  }

  @ParameterizedTest
  @EnumSource
  void staysWithinItsBound(Function function) {
    double where = IntStream.range(0, PARTS).parallel()
        .mapToObj(part -> worst(function, new SplittableRandom(part)))
        .max(Comparator.comparingDouble(function::error))
        .orElseThrow();
    double error = function.error(where);
    if (Boolean.getBoolean("mlpc.deep")) {
      System.out.printf(Locale.ROOT, "double %-8s %.3f ulp at %a%n", function, error, where);
    }
    assertThat(error).as("%s at %a", function, where).isLessThanOrEqualTo(function.bound);
  }

  private static double worst(Function function, SplittableRandom random) {
    double worst = -1;
    double where = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = function.draw.applyAsDouble(random);
      double error = function.error(x);
      if (!(error <= worst)) {
        worst = error;
        where = x;
      }
    }
    return where;
  }

  @ParameterizedTest
  @EnumSource
  void theReferenceIsThatOfMpmath(Function function) throws IOException {
    List<String[]> rows;
    try (InputStream in = DoubleFunctionsTest.class.getResourceAsStream("/goldens/functions_mpmath.txt")) {
      rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .map(line -> line.split(" "))
          .filter(words -> words[0].equals(function.name().toLowerCase(Locale.ROOT)))
          .toList();
    }
    assertThat(rows).hasSize(150);
    for (String[] words : rows) {
      DoubleDouble value = function.reference.apply(DoubleDouble.of(Double.parseDouble(words[1])));
      DoubleDouble golden = new DoubleDouble(Double.parseDouble(words[2]), Double.parseDouble(words[3]));
      assertThat(Math.abs(value.minus(golden).high())).as("%s at %s", function, words[1])
          .isLessThanOrEqualTo(0x1p-70 * Math.abs(golden.high()));
    }
  }
}
