package org.mlpc.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexFloatTest {

  @Test
  void readsTheSameBitsBack() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 100_000; i++) {
      same(Double.longBitsToDouble(random.nextLong()));
      same(random.nextInt(1000) / 8.0);
      same(Double.longBitsToDouble(random.nextLong() & 0x800F_FFFF_FFFF_FFFFL));
    }
    for (double value : new double[] {0, -0.0, 1, -1, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE,
        Math.nextDown(Double.MIN_NORMAL), Double.NaN, Double.POSITIVE_INFINITY}) {
      same(value);
    }
  }

  private static void same(double value) {
    assertThat(Double.doubleToLongBits(HexFloat.parse(Double.toHexString(value))))
        .as(Double.toHexString(value)).isEqualTo(Double.doubleToLongBits(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "1e3", "0x1p3", "0x1.p0", "0x1.8P1", "0x1.00000000000001p0", "0x1.8p2000", "0x0.8p3", "0x0.8p-1022",
      "-0x1.8p-1080", "+0x1.8p0", "0x1.8p+4"})
  void readsWhatElseTheJdkReads(String text) {
    assertThat(HexFloat.parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0x1.", "0x1.8", "0x1.8p", "0x1.-8p0", "0x1.+8p0", "0x1.gp0", "--0x1.8p0"})
  void refusesWhatTheJdkRefuses(String text) {
    assertThatThrownBy(() -> HexFloat.parse(text)).isInstanceOf(NumberFormatException.class);
  }
}
