package org.mlpc.compiler.analysis;

import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;

/** What losses, activations and targets do, in the half-sentences beside carets. */
final class Words {

  private Words() {}

  /** What a loss scores. */
  static String of(Loss loss) {
    return switch (loss) {
      case MSE, MAE, HUBER, LOG_COSH -> loss.dslName() + " measures the distance of numbers";
      case BCE -> "bce scores each output on its own";
      case CROSS_ENTROPY -> "crossEntropy scores one distribution over several classes";
      case HINGE -> "hinge wants a margin around 0, not a probability";
      case PERCEPTRON -> "the perceptron rule counts wrong answers";
    };
  }

  /** What an output activation makes. */
  static String of(Activation activation, ResolvedOutput output) {
    return switch (activation) {
      case SOFTMAX ->
          "softmax makes one distribution over "
              + (output.width() == 1 ? "one unit, which is always 1" : output.width() + " classes");
      case SIGMOID ->
          output.width() == 1
              ? "sigmoid makes one probability"
              : "sigmoid makes a probability for each output on its own";
      case LINEAR -> "linear makes any number";
      case STEP -> "step makes 0 or 1";
      case RELU, SOFTPLUS -> activation.dslName() + " makes numbers from 0";
      case TANH -> "tanh makes numbers between −1 and 1";
      default -> activation.dslName() + " is for hidden layers";
    };
  }

  /** The targets of an output: "species is a category of 3". */
  static String target(ResolvedOutput output) {
    ResolvedColumn first = output.targets().get(0);
    return output.targets().size() == 1
        ? first.name() + " is " + first.words()
        : "the targets are real";
  }
}
