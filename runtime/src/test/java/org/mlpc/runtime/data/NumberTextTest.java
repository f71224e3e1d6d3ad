package org.mlpc.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "1, 1", "-0.0, -0.0", "0.00001, 0.00001", "1e-7, 1e-7", "2e22, 2e22", "3.4028235e38, 3.4028235e38"})
  void floatsHaveTheFewestDigits(float value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
  }

  @Test
  void everyNumberReadsBackAsItself() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double wide = Double.longBitsToDouble(random.nextLong());
      float narrow = Float.intBitsToFloat(random.nextInt());
      assertThat(Double.doubleToLongBits(Double.parseDouble(Numbers.text(wide))))
          .isEqualTo(Double.doubleToLongBits(wide));
      assertThat(Float.floatToIntBits(Float.parseFloat(Numbers.text(narrow))))
          .isEqualTo(Float.floatToIntBits(narrow));
    }
  }
}
