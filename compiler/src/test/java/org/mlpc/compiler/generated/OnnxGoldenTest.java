package org.mlpc.compiler.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The operator cases of the ONNX conformance suite, each computed by a network generated for it, in both element types
 * and within the suite's tolerance. A case is either run or stands in onnx_not_applicable.txt with the reason.
 */
class OnnxGoldenTest {

  private static final double RELATIVE = 1e-3;
  private static final double ABSOLUTE = 1e-7;
  private static final Map<String, OnnxCase> CASES = OnnxCase.all();

  /** A number that the suite publishes, and ours. */
  record Outcome(String what, double[] expected, double[] actual) {}

  static Stream<Arguments> applicable() {
    Set<String> left = notApplicable().keySet();
    return CASES.keySet().stream().filter(name -> !left.contains(name))
        .flatMap(name -> Stream.of(Arguments.of(name, "float32"), Arguments.of(name, "float64")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("applicable")
  void agrees(String name, String precision) {
    List<Outcome> outcomes = run(CASES.get(name), new OnnxModels(precision));
    assertThat(outcomes).isNotEmpty();
    for (Outcome outcome : outcomes) {
      assertThat(outcome.actual()).as(outcome.what()).hasSameSizeAs(outcome.expected());
      for (int i = 0; i < outcome.expected().length; i++) {
        double expected = outcome.expected()[i];
        assertThat(Math.abs(outcome.actual()[i] - expected))
            .as("%s[%d]: %s is published, here it is %s", outcome.what(), i, expected, outcome.actual()[i])
            .isLessThanOrEqualTo(ABSOLUTE + RELATIVE * Math.abs(expected));
      }
    }
  }

  @Test
  void everyCaseIsRunOrLeftOutForAReason() {
    Map<String, String> left = notApplicable();
    assertThat(CASES).hasSize(167).containsKeys(left.keySet().toArray(String[]::new));
    assertThat(left.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    Set<String> run = applicable().map(arguments -> (String) arguments.get()[0]).collect(Collectors.toCollection(TreeSet::new));
    assertThat(run).hasSize(CASES.size() - left.size());
  }

  private static List<Outcome> run(OnnxCase onnx, OnnxModels models) {
    return switch (onnx.op()) {
      case "Relu", "LeakyRelu", "Elu", "Selu", "Gelu", "Sigmoid", "Softplus", "Softsign", "Swish", "Tanh", "PRelu", "Identity",
          "Softmax", "Dropout" -> OnnxPredictions.activation(onnx, models);
      case "Gemm", "MatMul" -> OnnxPredictions.product(onnx, models);
      case "LayerNormalization" -> OnnxPredictions.layerNorm(onnx, models);
      case "BatchNormalization" -> onnx.number("training_mode", 0) == 1
          ? OnnxTraining.batchNorm(onnx, models) : OnnxPredictions.batchNorm(onnx, models);
      case "ArgMax" -> OnnxPredictions.argMax(onnx, models);
      case "OneHot" -> OnnxPredictions.oneHot(onnx, models);
      case "LogSoftmax" -> OnnxTraining.logSoftmax(onnx, models);
      case "SoftmaxCrossEntropyLoss" -> OnnxTraining.crossEntropy(onnx, models);
      case "Clip" -> OnnxUpdates.clip(onnx, models);
      case "Momentum" -> OnnxUpdates.momentum(onnx, models);
      case "Adagrad" -> OnnxUpdates.adaGrad(onnx, models);
      case "Adam" -> OnnxUpdates.adam(onnx);
      default -> throw new AssertionError("nothing is said of " + onnx.op());
    };
  }

  private static Map<String, String> notApplicable() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        OnnxGoldenTest.class.getResourceAsStream("/golden/onnx_not_applicable.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(": ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
