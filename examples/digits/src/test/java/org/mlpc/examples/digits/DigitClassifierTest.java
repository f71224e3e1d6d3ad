package org.mlpc.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DigitClassifierTest {

  @Test
  void readsDigitsItHasNotSeen() {
    var run = DigitClassifier.trainer()
        .test(DigitClassifier.dataset(Path.of("src/test/resources/digits-test.csv")))
        .fit(DigitClassifier.dataset(Path.of("src/main/data/digits.csv")));
    assertThat((Double) run.report().metrics().get("accuracy")).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void hasTenLabelsInOrder() {
    assertThat(DigitClassifier.Digit.values()).extracting(DigitClassifier.Digit::label)
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }
}
