package org.mlpc.compiler.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BlockClockTest {

  private static final long MILLISECOND = 1_000_000;

  private long now = 17;
  private long compiled;
  private final BlockClock clock = new BlockClock(0.4, () -> now, () -> compiled);

  @Test
  void countsWorkASecondAndLeavesOutWhatLiesBetweenBlocks() {
    while (!clock.done()) {
      now += MILLISECOND;
      if (clock.add(1)) {
        now += 3 * MILLISECOND;
        clock.resume();
      }
    }
    assertThat(clock.speed()).isCloseTo(1000, within(1e-6));
    assertThat(clock.spread()).isCloseTo(0, within(1e-9));
    assertThat(now).isBetween(400 * MILLISECOND, 700 * MILLISECOND);
  }

  @Test
  void readsTheTimeOfShortWorkSeldom() {
    int[] readings = new int[1];
    BlockClock counted = new BlockClock(0.4, () -> {
      readings[0]++;
      return now;
    }, () -> compiled);
    int additions = 0;
    while (!counted.done()) {
      for (int i = 0; i < 100; i++) {
        now += 1000;
        counted.add(1);
        additions++;
      }
    }
    assertThat(readings[0]).isLessThan(additions / 20);
    assertThat(counted.speed()).isCloseTo(1e6, within(1e-6));
  }

  @Test
  void warmUpLastsWhileTheSpeedChangesOrTheCompilerWorks() {
    long pace = 10 * MILLISECOND;
    for (int i = 0; i < 100; i++) {
      pace -= MILLISECOND / 100;
      compiled++;
      now += pace;
      clock.add(1);
      assertThat(clock.steady()).isFalse();
    }
    while (!clock.done()) {
      now += pace;
      clock.add(1);
    }
    assertThat(clock.speed()).isCloseTo(1e9 / pace, within(1e-6));
  }

  @Test
  void warmUpLastsThroughALongCompilation() {
    for (int i = 0; i < 150; i++) {
      now += MILLISECOND;
      clock.add(1);
      assertThat(clock.steady()).isFalse();
    }
    compiled++;
    while (!clock.done()) {
      now += MILLISECOND;
      clock.add(5);
    }
    assertThat(clock.speed()).isCloseTo(5000, within(1e-6));
  }

  @Test
  void warmUpEndsOnAMachineThatIsNeverQuiet() {
    for (int i = 0; !clock.done(); i++) {
      compiled++;
      now += (1 + i % 7) * MILLISECOND;
      clock.add(1);
    }
    assertThat(now).isBetween(15_000 * MILLISECOND, 16_100 * MILLISECOND);
    assertThat(clock.spread()).isPositive();
  }
}
