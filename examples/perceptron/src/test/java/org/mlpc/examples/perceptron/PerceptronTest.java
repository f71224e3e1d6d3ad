package org.mlpc.examples.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptronTest {

  private static final AndGate AND = AndGate.trainer().fit(AndGate.dataset(data("and"))).network();
  private static final OrGate OR = OrGate.trainer().fit(OrGate.dataset(data("or"))).network();

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void learnsAndAndOr(boolean a, boolean b) {
    assertThat(AND.predict(new AndGate.Input(a, b)).and()).isEqualTo(a && b);
    assertThat(OR.predict(new OrGate.Input(a, b)).or()).isEqualTo(a || b);
  }

  /**
   * No line separates XOR's corners: whatever it starts from and however long it learns, one corner of four is wrong.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverLearnsXor(long seed) {
    var run = XorGate.trainer().seed(seed).epochs(200).fit(XorGate.dataset(data("xor")));
    assertThat((Double) run.report().metrics().get("accuracy")).isLessThanOrEqualTo(0.75);
  }

  @Test
  void hasAWeightForEachInputAndABias() {
    assertThat(AND.parameterCount()).isEqualTo(3);
  }

  private static Path data(String gate) {
    return Path.of("src/main/data", gate + ".csv");
  }
}
