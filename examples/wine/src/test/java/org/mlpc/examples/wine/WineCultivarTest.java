package org.mlpc.examples.wine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WineCultivarTest {

  @Test
  void tellsTheCultivarsOfUnseenWines() {
    var run = WineCultivar.trainer()
        .test(WineCultivar.dataset(Path.of("src/test/resources/wine-test.csv")))
        .fit(WineCultivar.dataset(Path.of("src/main/data/wine.csv")));
    assertThat((Double) run.report().metrics().get("accuracy")).isGreaterThanOrEqualTo(0.94);
    assertThat((long[][]) run.report().metrics().get("confusion")).hasDimensions(3, 3);
  }
}
