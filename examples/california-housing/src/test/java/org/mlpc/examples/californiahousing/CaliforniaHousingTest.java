package org.mlpc.examples.californiahousing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.TrainingRun;

class CaliforniaHousingTest {

  private static TrainingRun<CaliforniaHousing> run;

  @BeforeAll
  static void train() {
    run = CaliforniaHousing.trainer()
        .test(CaliforniaHousing.dataset(Path.of("src/test/resources/california-housing-test.csv")))
        .fit(CaliforniaHousing.dataset(Path.of("src/main/data/california-housing.csv")));
  }

  @Test
  void explainsMostOfTheVarianceOfUnseenBlocks() {
    assertThat((Double) run.report().metrics().get("r2")).isGreaterThan(0.77);
  }

  @Test
  void speaksOfDollars() {
    var berkeley = new CaliforniaHousing.Input(-122.26, 37.87, 52, 2183, 465, 1129, 460, 3.2);
    assertThat(run.network().predict(berkeley).medianHouseValue()).isBetween(100_000.0, 500_000.0);
    assertThat((Double) run.report().metrics().get("mae")).isBetween(20_000.0, 50_000.0);
  }
}
