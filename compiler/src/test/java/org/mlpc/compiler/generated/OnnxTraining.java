package org.mlpc.compiler.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlpc.compiler.generated.OnnxGoldenTest.Outcome;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.Trainer;

/** The operators that only training computes: losses from logits, and normalisation by the batch. */
final class OnnxTraining {

  private OnnxTraining() {}

  /** ln softmax is the negative loss of an example of that class. */
  static List<Outcome> logSoftmax(OnnxCase onnx, OnnxModels models) {
    int axis = (int) onnx.number("axis", -1);
    double[] x = onnx.input(0).rowsAlong(axis);
    double[] y = logProbabilities(x, onnx.input(0).length(axis), models);
    return List.of(new Outcome("y", onnx.output(0).rowsAlong(axis), y));
  }

  /** Places are rows; a row whose label is to be ignored is left out of the data, as it would be here. */
  static List<Outcome> crossEntropy(OnnxCase onnx, OnnxModels models) {
    int classes = onnx.input("x").length(1);
    double[] x = onnx.input("x").rowsAlong(1);
    double[] labels = onnx.input("y").data();
    String weights = onnx.hasInput("w")
        ? Arrays.stream(onnx.input("w").data()).mapToObj(OnnxModels::number).collect(Collectors.joining(", ", "[", "]")) : "";
    GeneratedNetwork<?> network = models.classes(
        classes, weights.isEmpty() ? "" : "loss = crossEntropy(classWeights = " + weights + ")");
    double[] losses = losses(network, x, labels, classes, (int) onnx.number("ignore_index", -100));
    double sum = Arrays.stream(losses).sum();
    double[] expected = onnx.output(0).data();
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(switch (onnx.word("reduction", "mean")) {
      case "none" -> new Outcome("z", expected, losses);
      case "sum" -> new Outcome("z", expected, new double[] {sum});
      default -> new Outcome("z", expected, new double[] {sum / weight(onnx, labels)});
    });
    if (onnx.outputs().size() > 1) {
      outcomes.add(new Outcome("log_prob", onnx.output(1).rowsAlong(1), logProbabilities(x, classes, models)));
    }
    return outcomes;
  }

  /** What training divides by: the sum of the weights of the rows' classes. */
  private static double weight(OnnxCase onnx, double[] labels) {
    int ignored = (int) onnx.number("ignore_index", -100);
    return Arrays.stream(labels).filter(label -> label != ignored)
        .map(label -> onnx.hasInput("w") ? onnx.input("w").data()[(int) label] : 1).sum();
  }

  private static double[] logProbabilities(double[] x, int classes, OnnxModels models) {
    GeneratedNetwork<?> network = models.classes(classes);
    double[] result = new double[x.length];
    for (int c = 0; c < classes; c++) {
      double[] labels = new double[x.length / classes];
      Arrays.fill(labels, c);
      double[] losses = losses(network, x, labels, classes, -100);
      for (int r = 0; r < losses.length; r++) {
        result[r * classes + c] = -losses[r];
      }
    }
    return result;
  }

  /** The loss of each row by itself; rows of the ignored label are skipped. */
  private static <A> double[] losses(
      GeneratedNetwork<A> network, double[] x, double[] labels, int classes, int ignored) {
    Trainer<Network<?, ?>, A> trainer = network.trainer(OnnxModels.passingOn(classes));
    double[] gradient = new double[classes * classes + classes];
    List<Double> losses = new ArrayList<>();
    for (int r = 0; r < labels.length; r++) {
      if (labels[r] != ignored) {
        double[] oneHot = new double[classes];
        oneHot[(int) labels[r]] = 1;
        double[] row = Arrays.copyOfRange(x, r * classes, (r + 1) * classes);
        losses.add(network.lossAndGradient(trainer, row, oneHot, gradient));
      }
    }
    return losses.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The outputs of training, read from the loss: with L = Σ (y − target)², y = (L(0) − L(1) + 1)/2 for a target of 1 at
   * one place. The running statistics are not compared: the suite's use the population's variance, here it is the
   * sample's.
   */
  static List<Outcome> batchNorm(OnnxCase onnx, OnnxModels models) {
    int width = onnx.input("x").length(1);
    Map<String, double[]> tensors = new HashMap<>(OnnxModels.passingOn(width));
    tensors.put("batchNorm1.weight", onnx.input("s").data());
    tensors.put("batchNorm1.bias", onnx.input("bias").data());
    GeneratedNetwork<?> network = new OnnxModels("float64").numbers(
        width, "batchNorm(epsilon = " + OnnxModels.number(onnx.number("epsilon", 1e-5)) + ") output", width, "loss = mse(reduction = sum)");
    double[] y = trainingOutputs(network, tensors, onnx.input("x").rowsAlong(1), width);
    return List.of(new Outcome("y", onnx.output(0).rowsAlong(1), y));
  }

  private static <A> double[] trainingOutputs(
      GeneratedNetwork<A> network, Map<String, double[]> tensors, double[] x, int width) {
    Trainer<Network<?, ?>, A> trainer = network.trainer(tensors);
    double[] gradient = new double[width * width + 3 * width];
    double[] target = new double[x.length];
    double atZero = network.lossAndGradient(trainer, x, target, gradient);
    double[] outputs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      target[i] = 1;
      outputs[i] = (atZero - network.lossAndGradient(trainer, x, target, gradient) + 1) / 2;
      target[i] = 0;
    }
    return outputs;
  }
}
