package org.mlpc.examples.logisticregression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.data.Dataset;

class TitanicNetworkTest {

  private static final Dataset<float[]> ROWS = TitanicNetwork.dataset(Path.of("src/main/data/titanic.csv"));
  private static final Dataset<float[]> HELD_OUT = TitanicNetwork.dataset(Path.of("src/test/resources/titanic-test.csv"));

  /** 0.79 is what logistic regression reaches on the same passengers. */
  @Test
  void isRightAboutFourOutOfFiveInTheMedianOfThreeSeeds() {
    List<Double> accuracies = LongStream.of(1, 2, 3).mapToObj(seed -> (Double) TitanicNetwork.trainer().seed(seed)
        .test(HELD_OUT).fit(ROWS).report().metrics().get("accuracy")).sorted().toList();
    assertThat(accuracies.get(1)).as("of %s", accuracies).isGreaterThanOrEqualTo(0.81);
  }

  @Test
  void answersWhateverIsUnknown() {
    TitanicNetwork network = TitanicNetwork.trainer().epochs(5).fit(ROWS).network();
    var known = new TitanicNetwork.Input(TitanicNetwork.TicketClass.TICKET_CLASS_1, TitanicNetwork.Sex.FEMALE, 29.0, 0, 0,
        211.3, TitanicNetwork.Embarked.S, TitanicNetwork.Cabin.KNOWN);
    var unknown = new TitanicNetwork.Input(TitanicNetwork.TicketClass.TICKET_CLASS_3, TitanicNetwork.Sex.MALE, null, 0, 0,
        null, null, null);
    assertThat(network.predict(known).probability()).isGreaterThan(0.8f);
    assertThat(network.predict(unknown).probability()).isLessThan(0.2f);
  }
}
