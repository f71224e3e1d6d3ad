package org.mlpc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> NAMES =
      List.of("relu", "leakyRelu", "sigmoid", "softmax", "tanh", "elu", "crossEntropy", "l1", "l2", "he", "lecun");

  @ParameterizedTest
  @CsvSource({
    "sigmod, sigmoid", "Relu, relu", "leaky_relu, leakyRelu", "rleu, relu", "cross_entropy, crossEntropy",
    "sotfmax, softmax", "tahn, tanh", "crossEntorpy, crossEntropy", "SIGMOID, sigmoid", "lu, elu"
  })
  void findsTheNearest(String written, String nearest) {
    assertThat(Suggestion.nearest(written, NAMES)).contains(nearest);
  }

  @ParameterizedTest
  @CsvSource({"gelatine", "x", "xy", "convolution", "a_very_long_name_without_any_likeness"})
  void staysSilentWhereNothingIsNear(String written) {
    assertThat(Suggestion.nearest(written, NAMES)).isEmpty();
  }
}
