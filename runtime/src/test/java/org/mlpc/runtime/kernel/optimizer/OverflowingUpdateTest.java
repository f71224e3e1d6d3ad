package org.mlpc.runtime.kernel.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.runtime.kernel.Team;

/** An update says so if one element overflowed, wherever it lies; by one thread and by several. */
class OverflowingUpdateTest {

  private static final float LARGE = 3e38f;

  @ParameterizedTest
  @CsvSource({"5, 1", "16, 1", "40, 1", "300, 1", "70000, 1", "70000, 2", "70005, 3"})
  void isTold(int n, int threads) {
    try (Team team = Team.open(threads)) {
      assertThat(team.size()).isEqualTo(threads);
      assertThat(sgd(n, -1)).isTrue();
      assertThat(adam(n, -1)).isTrue();
      for (int at : new int[] {0, n / 3, n / 2, n - 1}) {
        assertThat(sgd(n, at)).as("sgd at %d", at).isFalse();
        assertThat(adam(n, at)).as("adam at %d", at).isFalse();
      }
    }
  }

  private static boolean sgd(int n, int at) {
    float[] w = ones(n);
    float[] g = ones(n);
    if (at >= 0) {
      w[at] = LARGE;
      g[at] = -LARGE;
    }
    return Sgd.step(w, g, n, 1, 0.5);
  }

  private static boolean adam(int n, int at) {
    float[] g = ones(n);
    if (at >= 0) {
      g[at] = LARGE;
    }
    return Adam.step(ones(n), g, new float[n], new float[n], n, 1, 0.1, 0.9, 0.999, 0.1, 0.001, 1e-8, false, 0);
  }

  private static float[] ones(int n) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
