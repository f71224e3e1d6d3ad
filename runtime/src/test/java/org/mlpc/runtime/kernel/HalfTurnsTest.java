package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HalfTurnsTest {

  /** The library is given a rounded πx, up to 2π; that alone is an error of 2⁻⁵⁰. */
  @Test
  void agreesWithTheLibrary() {
    for (int i = 0; i <= 200_000; i++) {
      double x = i / 100_000.0;
      assertThat(HalfTurns.cosine(x)).as("cos %s", x).isCloseTo(StrictMath.cos(Math.PI * x), within(0x1p-50));
      assertThat(HalfTurns.sine(x)).as("sin %s", x).isCloseTo(StrictMath.sin(Math.PI * x), within(0x1p-50));
    }
  }

  @Test
  void isExactAtEveryHalf() {
    double[] cosines = {1, 0, -1, 0, 1};
    double[] sines = {0, 1, 0, -1, 0};
    for (int i = 0; i < 5; i++) {
      assertThat(HalfTurns.cosine(i / 2.0)).isEqualTo(cosines[i]);
      assertThat(HalfTurns.sine(i / 2.0) + 0.0).isEqualTo(sines[i]);
    }
  }
}
