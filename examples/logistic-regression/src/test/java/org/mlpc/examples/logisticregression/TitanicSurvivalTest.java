package org.mlpc.examples.logisticregression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.TrainingRun;

class TitanicSurvivalTest {

  private static TrainingRun<TitanicSurvival> run;

  @BeforeAll
  static void train() {
    run = TitanicSurvival.trainer()
        .test(TitanicSurvival.dataset(Path.of("src/test/resources/titanic-test.csv")))
        .fit(TitanicSurvival.dataset(Path.of("src/main/data/titanic.csv")));
  }

  @Test
  void isRightAboutThreeOutOfFour() {
    assertThat((Double) run.report().metrics().get("accuracy")).isGreaterThan(0.75);
    assertThat((Double) run.report().metrics().get("rocAuc")).isGreaterThan(0.8);
  }

  @Test
  void womenOfTheFirstClassFaredBetterThanMenOfTheThird() {
    float lady = probability(TitanicSurvival.TicketClass.TICKET_CLASS_1, TitanicSurvival.Sex.FEMALE, 29.0);
    float man = probability(TitanicSurvival.TicketClass.TICKET_CLASS_3, TitanicSurvival.Sex.MALE, 29.0);
    assertThat(lady).isGreaterThan(0.8f);
    assertThat(man).isLessThan(0.2f);
  }

  @Test
  void anUnknownAgeCountsAsTheMedian() {
    float unknown = probability(TitanicSurvival.TicketClass.TICKET_CLASS_2, TitanicSurvival.Sex.MALE, null);
    float young = probability(TitanicSurvival.TicketClass.TICKET_CLASS_2, TitanicSurvival.Sex.MALE, 4.0);
    float median = probability(TitanicSurvival.TicketClass.TICKET_CLASS_2, TitanicSurvival.Sex.MALE, 28.0);
    assertThat(unknown).isEqualTo(median).isNotEqualTo(young);
  }

  private static float probability(TitanicSurvival.TicketClass ticket, TitanicSurvival.Sex sex, Double age) {
    return run.network().predict(new TitanicSurvival.Input(ticket, sex, age, 0, 0)).probability();
  }
}
