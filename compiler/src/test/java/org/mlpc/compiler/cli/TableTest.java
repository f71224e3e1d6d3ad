package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    String text = new Table().row("layer", "shape", "").row("hidden", "4 → 16", "80").row("é", "", "").text("  ");
    assertThat(text).isEqualTo("  layer    shape\n  hidden  4 → 16  80\n  é\n");
  }
}
