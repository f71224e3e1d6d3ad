package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;

/** Comparison of arrays of numbers. */
public final class Close {

  private Close() {}

  /** |actual − expected| ≤ tolerance · max(|expected|, floor), element by element. */
  public static void assertClose(String what, double[] actual, double[] expected, double tolerance, double floor) {
    assertThat(actual.length).as(what).isGreaterThanOrEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("%s[%d]", what, i)
          .isCloseTo(expected[i], Offset.offset(tolerance * Math.max(Math.abs(expected[i]), floor)));
    }
  }
}
