package org.mlpc.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.compiler.source.Span;

class QuantityTest {

  private static Quantity parse(String text) {
    return Quantity.parse(new NumberLiteral(text, new Span(0, text.length())));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, ''", "2_000, 2000, ''", "1e-4, 0.0001, ''", "-1.5E+3, -1500, ''", "20%, 20, '%'",
    "3MiB, 3, MiB", "500k, 500, k",
    "1e5x, 100000, x"
  })
  void takesNumberAndUnitApart(String text, double number, String unit) {
    assertThat(parse(text).doubleValue()).isEqualTo(number);
    assertThat(parse(text).unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "0x10, decimal", "1_, two digits", "1__e, two digits", "1e, exponent", "1.5.2, unit",
    "3M1B, unit", "abc, not a number"
  })
  void saysWhatIsWrong(String text, String words) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(NumberFormatException.class).hasMessageContaining(words);
  }

  @Test
  void refusesNumbersThatNobodyWrites() {
    assertThatThrownBy(() -> parse("9".repeat(1_000_000))).hasMessageContaining("60 characters");
  }

  @Test
  void knowsWholeNumbers() {
    assertThat(parse("1e3").isWhole()).isTrue();
    assertThat(parse("2.0").isWhole()).isTrue();
    assertThat(parse("0.0").isWhole()).isTrue();
    assertThat(parse("1.5").isWhole()).isFalse();
  }
}
