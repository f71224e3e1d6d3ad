package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;

/** The last value that is silent and the first that is told, of checks that draw a line. */
class BoundariesTest {

  private static void says(String text, String code) {
    assertThat(Models.diagnose(text).list()).extracting(Diagnostic::code).extracting(DiagnosticCode::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  private static String model(String inputs, String output, String network, String train) {
    return "model A { input { " + inputs + " } output { " + output + " } network { " + network + " } train { " + train
        + " } }";
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", delimiter = '|', value = {
      "a: int(0 .. 1) b: int(0 .. 100) | -", "a: int(0 .. 1) b: int(0 .. 101) | MLP0807",
      "a: int(9 .. 10) b: int(-50 .. 50) | -", "a: int(9 .. 10) b: int(-50 .. 51) | MLP0807",
      "a: int(0 .. 1) | -", "a: int(0 .. 1) b: int(0 .. 101) @minmax | -",
      "a: real(-0.5 .. 1) @log | -", "a: real(-1 .. 1) @log | MLP0526"})
  void inputs(String inputs, String code) {
    says(model(inputs, "y: real", "output", "seed = 1"), code);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", delimiter = '|', value = {
      "dense(4, relu) batchNorm(momentum = 0.5) | -", "dense(4, relu) batchNorm(momentum = 0.4) | MLP0809",
      "dense(4, tanh) dense(4, tanh) dense(4, tanh) | -",
      "dense(4, tanh) dense(4, tanh) dense(4, tanh) dense(4, tanh) | MLP0803",
      "dense(4, tanh) dense(4, relu) dense(4, tanh) dense(4, tanh) | -"})
  void layers(String layers, String code) {
    says(model("a: real", "y: real", layers + " output", "seed = 1"), code);
  }

  @Test
  void headsStandBesideEachOther() {
    String head = "{ dense(4, tanh) dense(4, tanh) output }";
    says(model("a: real", "y: real z: bool", "dense(4, tanh) head y " + head + " head z " + head, "seed = 1"), null);
    says(model("a: real", "y: real z: bool", "dense(4, tanh) dense(4, tanh) head y " + head + " head z " + head,
        "seed = 1"), "MLP0803");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "int(0 .. 19) | category", "int(1 .. 20) | category", "int(0 .. 20) | real", "int(10 .. 30) | real",
      "int | real"})
  void whetherWholeNumbersAreClassesIsAMatterOfTheirRange(String type, String help) {
    Diagnostic diagnostic = Models.diagnose(model("a: real", "y: " + type, "output", "seed = 1")).list().get(0);
    assertThat(diagnostic.help()).contains("`" + help);
  }

  @Test
  void theMarkOfAMissingTargetIsTakenAway() {
    String text = model("a: real?  @missing(mean)", "y: real?", "output", "seed = 1");
    assertThat(Models.applyFixes(text, Models.diagnose(text).list())).isEqualTo(text.replace("y: real?", "y: real"));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", delimiter = '|', value = {
      "params <= 2 | -", "params <= 1 | MLP0701", "modelSize <= 8 | -", "modelSize <= 7 | MLP0703"})
  void limits(String limit, String code) {
    says("model A { input { a: real } output { y: real } network { output } limit { " + limit + " } }", code);
  }

  @ParameterizedTest
  @CsvSource({"-3, minus3", "3-4, 3_4", "1.5, 1_5", "a-b, aB", "a-3, a3", "3-a, 3A", "-a, a", "3-, 3",
      "old town, oldTown", "-, ''", "a$b, aB"})
  void labelsBecomeNamesOfJava(String label, String name) {
    assertThat(Labels.javaName(label)).isEqualTo(name);
  }

  @Test
  void numbersStepAsideForWrittenNamesInHeadsAndBlocks() {
    String text = """
        block b { dense(2, relu) dense1 = dense(3, relu) }
        model A { input { a: real } output { y: real z: bool }
          network { b head y { dense(4, relu) dense1 = dense(5, relu) output } head z { output } } }
        """;
    assertThat(Models.network(text).tensors()).extracting(tensor -> tensor.name() + tensor.shape())
        .contains("b1.dense2.weight[2, 1]", "b1.dense1.weight[3, 2]", "y.dense2.weight[4, 3]", "y.dense1.weight[5, 4]");
  }
}
