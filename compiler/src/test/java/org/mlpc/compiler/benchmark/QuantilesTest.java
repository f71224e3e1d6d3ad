package org.mlpc.compiler.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void medianIsTheMiddleOfTheValuesThatCount() {
    assertThat(Quantiles.median(new double[] {9, 1, 5, 100, 200}, 3)).isEqualTo(5);
    assertThat(Quantiles.median(new double[] {4, 1, 3, 2}, 4)).isEqualTo(2.5);
  }

  @Test
  void quantilesAreLinearBetweenNeighbours() {
    double[] values = {0, 10, 20, 30, 40};
    assertThat(Quantiles.of(values, 5, 0.99)).isEqualTo(39.6);
    assertThat(Quantiles.of(values, 5, 0)).isEqualTo(0);
    assertThat(Quantiles.of(values, 5, 1)).isEqualTo(40);
  }
}
