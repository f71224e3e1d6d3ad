package org.mlpc.runtime.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhiloxTest {

  /** Known answers published with the paper's reference implementation (Random123, kat_vectors, philox4x32 10). */
  @Test
  void matchesThePublishedVectors() {
    assertThat(new Philox(0, 0, 0).words(0, 0, 0, 0))
        .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    assertThat(new Philox(-1, -1, 0).words(-1, -1, -1, -1))
        .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    assertThat(new Philox(0xa4093822, 0x299f31d0, 0).words(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }

  @Test
  void drawDoesNotDependOnTheOrderOfDraws() {
    Philox forward = new Philox(7, Purpose.DROPOUT);
    Philox backward = new Philox(7, Purpose.DROPOUT);
    double[] drawn = new double[64];
    for (int i = 0; i < 64; i++) {
      drawn[i] = forward.normal(3, i / 8, i % 8);
    }
    for (int i = 63; i >= 0; i--) {
      assertThat(backward.normal(3, i / 8, i % 8)).isEqualTo(drawn[i]);
    }
  }

  @Test
  void seedPurposeStepRowAndIndexAllMatter() {
    int base = new Philox(1, Purpose.NOISE).bits(0, 0, 0);
    assertThat(new Philox(2, Purpose.NOISE).bits(0, 0, 0)).isNotEqualTo(base);
    assertThat(new Philox(1L << 32 | 1, Purpose.NOISE).bits(0, 0, 0)).isNotEqualTo(base);
    assertThat(new Philox(1, Purpose.DROPOUT).bits(0, 0, 0)).isNotEqualTo(base);
    assertThat(new Philox(1, Purpose.NOISE).bits(1, 0, 0)).isNotEqualTo(base);
    assertThat(new Philox(1, Purpose.NOISE, 1).bits(0, 0, 0)).isNotEqualTo(base);
    assertThat(new Philox(1, Purpose.NOISE).bits(0, 1, 0)).isNotEqualTo(base);
    assertThat(new Philox(1, Purpose.NOISE).bits(0, 0, 1)).isNotEqualTo(base);
    assertThat(new Philox(1, Purpose.NOISE).bits(0, 0, 4)).isNotEqualTo(base);
  }

  @Test
  void normalHasMeanZeroAndVarianceOne() {
    Philox random = new Philox(0, Purpose.SYNTHETIC_DATA);
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double x = random.normal(0, 0, i);
      sum += x;
      squares += x * x;
    }
    assertThat(Math.abs(sum / n)).isLessThan(4 / Math.sqrt(n));
    assertThat(Math.abs(squares / n - 1)).isLessThan(4 * Math.sqrt(2.0 / n));
  }

  @Test
  void uniformStaysInRangeAndFillsIt() {
    Philox random = new Philox(9, Purpose.SPLIT);
    int[] counts = new int[10];
    for (int i = 0; i < 100_000; i++) {
      double u = random.uniform(0, 1, i);
      assertThat(u).isBetween(0.0, Math.nextDown(1.0));
      counts[(int) (u * 10)]++;
      assertThat(random.below(10, 0, 2, i)).isBetween(0, 9);
    }
    for (int count : counts) {
      assertThat(count).isBetween(9_600, 10_400);
    }
  }

  @Test
  void permutationHoldsEveryIndexOnceAndFollowsTheStep() {
    int[] first = new int[1000];
    int[] second = new int[1000];
    Permutation.fill(first, new Philox(5, Purpose.SHUFFLE), 0);
    Permutation.fill(second, new Philox(5, Purpose.SHUFFLE), 1);
    assertThat(first).doesNotHaveDuplicates().contains(0, 999).isNotEqualTo(second);
    int[] again = new int[1000];
    Permutation.fill(again, new Philox(5, Purpose.SHUFFLE), 0);
    assertThat(again).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 255, 511, 512, 513, 514, 515, 1000, 1023, 1024, 1025, 1026})
  void permutationIsDurstenfeldsWithOneDrawAnIndex(int length) {
    // Words and a step with their highest bits set: none may be taken for a negative number.
    long seed = 0x9876_5432_FEDC_BA98L;
    long step = 0xF000_0003L;
    Philox random = new Philox(seed, Purpose.SHUFFLE);
    int[] expected = IntStream.range(0, length).toArray();
    for (int i = length - 1; i > 0; i--) {
      int j = random.below(i + 1, step, 0, i);
      int swapped = expected[i];
      expected[i] = expected[j];
      expected[j] = swapped;
    }
    int[] actual = new int[length];
    Permutation.fill(actual, new Philox(seed, Purpose.SHUFFLE), step);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void initialWeightsAreTheSameNumbersInBothPrecisions() {
    float[] single = new float[12];
    double[] twice = new double[12];
    Initializers.normal(single, 2, 2, 5, 0.5, 3, 1);
    Initializers.normal(twice, 2, 2, 5, 0.5, 3, 1);
    for (int i = 0; i < 12; i++) {
      assertThat(single[i]).isEqualTo((float) twice[i]);
    }
    assertThat(twice[0]).isZero();
    assertThat(twice[2]).isNotZero();
  }
}
