package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {

  private static final int PIECES = 8;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void everyPartRunsOnceInEveryRound(int size) {
    AtomicIntegerArray runs = new AtomicIntegerArray(size * PIECES);
    try (Team team = Team.open(size)) {
      for (int round = 1; round <= 200; round++) {
        team.share((job, member, part, parts) -> runs.incrementAndGet(part), PIECES);
        for (int part = 0; part < runs.length(); part++) {
          assertThat(runs.get(part)).as("part %d after round %d", part, round).isEqualTo(round);
        }
      }
    }
  }

  @Test
  @Timeout(60)
  void whoIsThroughTakesOverPiecesOfTheOthers() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(2 * PIECES - 1);
    AtomicBoolean tookOver = new AtomicBoolean();
    try (Team team = Team.open(2)) {
      team.share((job, member, part, parts) -> {
        if (member == 0) {
          await(begun);
        } else if (begun.getCount() > 0) {
          begun.countDown();
          tookOver.set(await(others));
        }
        others.countDown();
      }, PIECES);
    }
    assertThat(tookOver).as("all others ran while member 1 was held up in its first").isTrue();
  }

  @Test
  void dividesNoFurtherThanWorkAndUnitsGo() {
    try (Team team = Team.open(2)) {
      assertThat(team.pieces(0, 100)).isEqualTo(1);
      assertThat(team.pieces(1L << 22, 100)).isEqualTo(2);
      assertThat(team.pieces(1L << 40, 6)).isEqualTo(3);
      assertThat(team.pieces(1L << 40, 1)).isEqualTo(1);
      assertThat(team.pieces(1L << 40, 1000)).isEqualTo(16);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
