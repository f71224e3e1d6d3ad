package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Operation;

/**
 * Every target × output activation × loss: the table of the language is accepted, and nothing else.
 */
class FitTableTest {

  private static final Set<String> FITS =
      Set.of(
          "real linear mse",
          "real linear mae",
          "real linear huber",
          "real linear logCosh",
          "real relu mse",
          "real relu mae",
          "real relu huber",
          "real relu logCosh",
          "real softplus mse",
          "real softplus mae",
          "real softplus huber",
          "real softplus logCosh",
          "real(0 .. 1) linear mse",
          "real(0 .. 1) linear mae",
          "real(0 .. 1) linear huber",
          "real(0 .. 1) linear logCosh",
          "real(0 .. 1) relu mse",
          "real(0 .. 1) relu mae",
          "real(0 .. 1) relu huber",
          "real(0 .. 1) relu logCosh",
          "real(0 .. 1) softplus mse",
          "real(0 .. 1) softplus mae",
          "real(0 .. 1) softplus huber",
          "real(0 .. 1) softplus logCosh",
          "real(0 .. 1) sigmoid mse",
          "real(0 .. 1) sigmoid mae",
          "real(0 .. 1) sigmoid huber",
          "real(0 .. 1) sigmoid logCosh",
          "real(0 .. 1) tanh mse",
          "real(0 .. 1) tanh mae",
          "real(0 .. 1) tanh huber",
          "real(0 .. 1) tanh logCosh",
          "bool sigmoid bce",
          "bool sigmoid mse",
          "bool linear hinge",
          "category { a, b, c } softmax crossEntropy",
          "set { a, b } sigmoid bce");

  private static final List<String> TARGETS =
      List.of("real", "real(0 .. 1)", "bool", "category { a, b, c }", "set { a, b }");

  static List<String> combinations() {
    List<String> combinations = new ArrayList<>();
    for (String target : TARGETS) {
      for (Activation activation : Activation.values()) {
        Loss.written()
            .forEach(
                loss ->
                    combinations.add(target + "|" + activation.dslName() + "|" + loss.dslName()));
      }
    }
    return combinations;
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("combinations")
  void acceptsTheTableAlone(String combination) {
    String[] parts = combination.split("\\|");
    String text =
        "model M { input { x: real } output { y: "
            + parts[0]
            + " } network { dense(4, tanh) output("
            + parts[1]
            + ") } train { loss = "
            + parts[2]
            + " } }";
    assertThat(Models.diagnose(text).hasErrors())
        .isEqualTo(!FITS.contains(combination.replace('|', ' ')));
  }

  @Tag("long")
  @Test
  void anErrorComesOnceAndItsFixCompiles() {
    for (String combination : combinations()) {
      String[] parts = combination.split("\\|");
      String text =
          "model M { input { x: real } output { y: "
              + parts[0]
              + " } network { dense(4, tanh) output("
              + parts[1]
              + ") } train { loss = "
              + parts[2]
              + " } }";
      var errors = Models.diagnose(text).list().stream().filter(d -> d.isError()).toList();
      assertThat(errors).as(text).hasSizeLessThanOrEqualTo(1);
      assertThat(Models.diagnose(Models.applyFixes(text, errors)).hasErrors()).as(text).isFalse();
    }
  }

  @Test
  void defaultsFollowTheTarget() {
    assertThat(defaults("real")).isEqualTo("linear mse");
    assertThat(defaults("bool")).isEqualTo("sigmoid bce");
    assertThat(defaults("category { a, b, c }")).isEqualTo("softmax crossEntropy");
    assertThat(defaults("set { a, b }")).isEqualTo("sigmoid bce");
  }

  private static String defaults(String target) {
    var network =
        Models.network(
            "model M { input { x: real } output { y: " + target + " } network { output } }");
    StringBuilder text = new StringBuilder();
    for (var step : network.forward()) {
      if (step.operation() instanceof Operation.Activate activate) {
        text.append(activate.activation().concept().dslName()).append(' ');
      } else if (step.operation() instanceof Operation.Softmax) {
        text.append("softmax ");
      } else if (step.operation() instanceof Operation.Criterion criterion) {
        text.append(criterion.loss().concept().dslName());
      }
    }
    return text.toString();
  }

  @Test
  void perceptronTakesNoOtherLossAndStepNoOtherOptimizer() {
    String model =
        "model M { input { x: real } output { y: bool } network { output(step) } train { %s } }";
    assertThat(Models.diagnose(model.formatted("optimizer = perceptron")).list()).isEmpty();
    assertThat(Models.diagnose(model.formatted("optimizer = perceptron loss = bce")).list())
        .extracting(d -> d.code())
        .containsExactly(DiagnosticCode.LOSS_IS_IMPLIED);
    assertThat(Models.diagnose(model.formatted("optimizer = sgd")).list())
        .extracting(d -> d.code())
        .containsExactly(DiagnosticCode.STEP_HAS_NO_GRADIENT);
  }
}
