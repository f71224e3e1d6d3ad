package org.mlpc.runtime.kernel.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteCheckTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 15, 16, 17, 63, 64, 65, 100, 129})
  void bothFormsSeeWhatIsNoNumberWhereverItStands(int n) {
    float[] g = new float[n + 1];
    Arrays.fill(g, -Float.MAX_VALUE);
    // Past the end: must not count.
    g[n] = Float.NaN;
    assertFinite(g, n, true);
    for (int i = 0; i < n; i++) {
      for (float none : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
        g[i] = none;
        assertFinite(g, n, false);
        g[i] = Float.MIN_VALUE;
      }
    }
    assertFinite(g, n, true);
  }

  private static void assertFinite(float[] g, int n, boolean expected) {
    int done = VectorFiniteCheck.length(n);
    assertThat(FiniteCheck.plain(g, 0, n)).as("plain, %d", n).isEqualTo(expected);
    assertThat(VectorFiniteCheck.all(g, n) && FiniteCheck.plain(g, done, n)).as("vectors, %d", n).isEqualTo(expected);
    assertThat(FiniteCheck.all(g, n)).as("either, %d", n).isEqualTo(expected);
    double[] doubles = new double[g.length];
    Arrays.setAll(doubles, i -> g[i]);
    assertThat(FiniteCheck.all(doubles, n)).as("float64, %d", n).isEqualTo(expected);
  }
}
