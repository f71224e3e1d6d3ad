package org.mlpc.compiler.ir;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Loss;

/** What a step of the forward program computes from its operands. Each has one rule of derivation. */
public sealed interface Operation {

  /** The encoded and normalised inputs. No operands. */
  record Input() implements Operation {}

  /** Z = X Wᵀ + b, for a weight of shape [out, in]. Operand: X. */
  record Dense(Tensor weight, Optional<Tensor> bias) implements Operation {}

  /** A = g(Z), element by element. Operand: Z. */
  record Activate(Configured<Activation> activation, Optional<Tensor> slope) implements Operation {}

  /** Row-wise softmax. Operand: Z. */
  record Softmax() implements Operation {}

  /**
   * Each element is 0 with probability {@code rate}, else divided by 1 − rate; the identity at prediction.
   *
   * @param stream number of this random layer in the network, from 0
   */
  record Dropout(double rate, int stream) implements Operation {}

  /** Adds N(0, deviation²) in training; the identity at prediction. */
  record Noise(double deviation, int stream) implements Operation {}

  /** Normalises each column over the batch; by the running statistics at prediction (Ioffe and Szegedy, 2015). */
  record BatchNorm(
      Tensor scale, Tensor shift, Tensor runningMean, Tensor runningVariance, double momentum, double epsilon)
      implements Operation {}

  /** Normalises each row in {@code groups} equal parts; one group is layer normalisation (Ba et al., 2016). */
  record GroupNorm(Tensor scale, Tensor shift, int groups, double epsilon) implements Operation {}

  /**
   * The loss of one output, summed over the rows of the batch. Operands: prediction, then the target.
   *
   * @param loss with its options: {@code delta}, {@code reduction}, {@code half}, {@code labelSmoothing}
   * @param targetOffset first column of this output in the target
   */
  record Criterion(Configured<Loss> loss, ClassWeights classWeights, int targetOffset, int width)
      implements Operation {

    /** What the sum over the outputs of a row is multiplied by: 1 or 1/n, halved if asked. */
    public double scale() {
      Arguments options = loss.arguments();
      boolean mean = options.has("reduction") && options.word("reduction").equals("mean");
      boolean half = options.has("half") && options.flag("half");
      return (mean ? 1.0 / width : 1.0) * (half ? 0.5 : 1.0);
    }
  }

  /** Σ wᵢ Lᵢ over the heads. Operands: their losses. */
  record WeightedSum(List<Double> weights) implements Operation {
    public WeightedSum {
      weights = List.copyOf(weights);
    }
  }
}
