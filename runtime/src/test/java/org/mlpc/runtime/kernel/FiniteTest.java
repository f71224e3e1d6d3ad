package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteTest {

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

  @Test
  void aStretchOfAnArrayIsItsOwn() {
    float[] g = new float[60];
    g[4] = Float.NaN;
    g[55] = Float.NaN;
    assertThat(Finite.all(g, 5, 50)).isTrue();
    assertThat(Finite.all(g, 4, 50)).isFalse();
    assertThat(Finite.all(g, 5, 51)).isFalse();
  }

  private static void assertCopied(float[] g, int n, boolean expected) {
    float[] from = new float[n + 2];
    System.arraycopy(g, 0, from, 1, n + 1);
    float[] to = new float[n + 3];
    float[] copy = new float[n + 3];
    System.arraycopy(g, 0, copy, 2, n);
    assertThat(Finite.copy(from, 1, n, to, 2)).as("copied, %d", n).isEqualTo(expected);
    assertThat(to).as("copy of %d", n).isEqualTo(copy);
    if (n >= VectorDense.LANES) {
      Arrays.fill(to, 0);
      assertThat(VectorFinite.copy(from, 1, n, to, 2)).as("copied by vectors, %d", n).isEqualTo(expected);
      assertThat(to).as("copy of %d by vectors", n).isEqualTo(copy);
    }
  }

  private static void assertFinite(float[] g, int n, boolean expected) {
    assertThat(Finite.plain(g, 0, n)).as("plain, %d", n).isEqualTo(expected);
    if (n >= VectorDense.LANES) {
      assertThat(VectorFinite.all(g, 0, n)).as("vectors, %d", n).isEqualTo(expected);
    }
    assertThat(Finite.all(g, 0, n)).as("either, %d", n).isEqualTo(expected);
    assertCopied(g, n, expected);
    double[] doubles = new double[g.length];
    Arrays.setAll(doubles, i -> g[i]);
    assertThat(Finite.all(doubles, n)).as("float64, %d", n).isEqualTo(expected);
  }
}
