package org.mlpc.compiler.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FmaPeakTest {

  @Test
  void isPlausible() {
    FmaPeak peak = new FmaPeak();
    peak.gflops(0.1);
    // No core does more than two 512-bit multiply-adds a cycle at 6 GHz: 384.
    assertThat(peak.gflops(0.05)).isBetween(0.05, 400.0);
  }
}
