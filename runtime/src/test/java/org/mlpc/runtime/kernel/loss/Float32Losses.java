package org.mlpc.runtime.kernel.loss;

import java.util.List;

/** Computes a loss by name, with the options that pytorch.py gives it. */
public final class Float32Losses {

  public static final List<String> NAMES =
      List.of("mse", "mae", "huber", "logCosh", "hinge", "perceptron", "bce", "crossEntropy");

  private Float32Losses() {}

  public static double lossAndGradient(
      String name, float[] z, float[] y, int rows, int n, double scale, float[] g) {
    return switch (name) {
      case "mse" -> MeanSquaredError.lossAndGradient(z, y, rows, n, scale, g);
      case "mae" -> MeanAbsoluteError.lossAndGradient(z, y, rows, n, scale, g);
      case "huber" -> Huber.lossAndGradient(z, y, rows, n, scale, 0.8, g);
      case "logCosh" -> LogCosh.lossAndGradient(z, y, rows, n, scale, g);
      case "hinge" -> Hinge.lossAndGradient(z, y, rows, n, scale, g);
      case "perceptron" -> PerceptronRule.lossAndGradient(z, y, rows, n, scale, g);
      case "bce" -> SigmoidCrossEntropy.lossAndGradient(z, y, rows, n, scale, g);
      case "crossEntropy" -> SoftmaxCrossEntropy.lossAndGradient(z, y, rows, n, scale, g);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
