package org.mlpc.compiler.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Activation;

/** The text of models that between them have every layer, activation, loss, optimiser, schedule and regulariser. */
final class EveryKind {

  private static final List<String> OPTIMIZERS = List.of(
      "sgd", "momentum", "momentum(form = average)", "nesterov", "nesterov(form = lookahead)", "adaGrad", "adaDelta",
      "adaDelta(form = simple)", "rmsProp", "rmsProp(momentum = 0.9, centered = true)", "adam", "adamW", "nadam");

  private static final List<String> SCHEDULES = List.of(
      "step(2, 0.5)", "exponential(0.9)", "inverse(0.1)", "polynomial(2)", "linear", "cosine(warmup = 1)", "oneCycle",
      "plateau", "piecewise([1, 2], [0.01, 0.001])");

  private static final List<String> BOUNDS =
      List.of("", "clip = norm(1.0)", "clip = value(0.5) regularize = elasticNet(1e-4, 1e-3)");

  /** Type of the target, output, training. */
  private static final List<List<String>> TASKS = List.of(
      List.of("real", "output", "loss = mse(half = true)"), List.of("real", "output", "loss = mae"),
      List.of("real", "output", "loss = huber"), List.of("real", "output", "loss = logCosh"),
      List.of("bool", "output", "loss = bce(labelSmoothing = 0.1)"), List.of("bool", "output(linear)", "loss = hinge"),
      List.of("bool", "output(step)", "optimizer = perceptron(rate = 1)"), List.of("real[3]", "output", ""),
      List.of("set { u, v, w }", "output", ""), List.of("category(0 .. 9)", "output", "loss = crossEntropy"),
      List.of("category { u, v }", "output", "loss = crossEntropy(classWeights = balanced, labelSmoothing = 0.1)"));

  private final List<String> models = new ArrayList<>();

  private EveryKind() {}

  static String text() {
    EveryKind every = new EveryKind();
    for (int i = 0; i < OPTIMIZERS.size(); i++) {
      every.model("x: real[5] @standardize", "y: real @standardize",
          "dense(6, tanh, maxNorm = 3) prelu(perUnit = true) output",
          "optimizer = " + OPTIMIZERS.get(i) + " " + BOUNDS.get(i % BOUNDS.size())
              + " schedule = " + SCHEDULES.get(i % SCHEDULES.size()));
    }
    for (List<String> task : TASKS) {
      every.model("x: real?[5] @missing(mean, indicator = true) @robust", "y: " + task.get(0), task.get(1), task.get(2));
    }
    String activations = Arrays.stream(Activation.values())
        .filter(activation -> activation != Activation.STEP && activation != Activation.SOFTMAX)
        .map(activation -> "dense(17, " + activation.entry().name() + ") ")
        .collect(Collectors.joining());
    for (String precision : List.of("float32", "float64")) {
      every.model("x: real[5]", "y: real", activations + "output", "precision = " + precision);
      every.model("x: real[20]", "y: bool",
          "noise(0.1) dense(16) batchNorm relu dropout(0.2) dense(8) layerNorm relu dense(8) groupNorm(2) prelu output",
          "precision = " + precision);
    }
    every.model("x: real[4]", "y: real z: category { u, v } w: set { s, t }",
        "dense(8, relu) head y { dense(4, relu) output } head z { output } head w { output }",
        "loss = sum(y = mse(weight = 1), z = crossEntropy(weight = 0.5), w = bce(weight = 1))");
    return "package every\n" + String.join("\n", every.models);
  }

  private void model(String inputs, String targets, String network, String train) {
    models.add("""
        model M%d {
          input { %s }
          output { %s }
          network { %s }
          train { batch = 4 %s }
        }
        """.formatted(models.size(), inputs, targets, network, train));
  }
}
