package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0000", "0.96666, 0.9667", "1, 1.000", "12.3456, 12.35", "68420.4, 68420", "1.34e-7, 1.3e-7", "-2.5, -2.500",
    "1.5e12, 1.5e12", "NaN, -", "Infinity, infinite"
  })
  void briefNumbersHaveAboutFourDigits(double value, String text) {
    assertThat(Brief.number(value)).isEqualTo(text);
  }
}
