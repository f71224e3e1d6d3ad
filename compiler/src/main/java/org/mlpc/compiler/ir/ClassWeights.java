package org.mlpc.compiler.ir;

import java.util.List;

/** How much an example counts, by its class; the mean divides by the sum of the weights. */
public sealed interface ClassWeights {

  /** Every example counts 1. */
  record Equal() implements ClassWeights {}

  /** n / (K · n_c), counted on the training rows. */
  record Balanced() implements ClassWeights {}

  /** Given in the order of the labels; of a bool, [false, true]. */
  record Given(List<Double> weights) implements ClassWeights {
    public Given {
      weights = List.copyOf(weights);
    }
  }
}
