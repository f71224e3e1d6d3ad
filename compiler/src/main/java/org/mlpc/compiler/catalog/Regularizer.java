package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.either;
import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterType.real;

/**
 * Penalties added to the cost, over the weights of dense layers; never over biases, γ, β or PReLU
 * slopes.
 */
public enum Regularizer implements Concept {
  L1(
      Entry.of("l1", "Sum of absolute weights; makes them sparse")
          .example("l1(1e-4)")
          .formula("l1·‖W‖₁; gradient l1·sign(W)")
          .source("Tibshirani, 1996, Regression shrinkage and selection via the lasso")
          .convention("the lecture's λ₁/2m is l1")
          .pytorch("–")
          .keras("regularizers.L1")
          .synonyms("lasso")
          .parameters(
              leading("l1", real(Range.NOT_NEGATIVE), "strength")
                  .synonyms("x", "lambda", "weight"))),
  L2(
      Entry.of("l2", "Half the sum of squared weights; weight decay")
          .example("l2(1e-4)")
          .formula("½·l2·‖W‖₂²; gradient l2·W")
          .source("Krogh and Hertz, 1992, A simple weight decay can improve generalization")
          .convention("the lecture's λ₂/m is l2; Keras has no ½: its l2(x) is l2(2x) here")
          .pytorch("weight_decay of the optimiser (which takes biases too)")
          .keras("regularizers.L2 (without the ½)")
          .synonyms("ridge", "weightDecay", "tikhonov")
          .parameters(
              leading("l2", real(Range.NOT_NEGATIVE), "strength")
                  .synonyms("x", "lambda", "weight"))),
  ELASTIC_NET(
      Entry.of("elasticNet", "Both")
          .example("elasticNet(1e-5, 1e-4)")
          .formula("l1·‖W‖₁ + ½·l2·‖W‖₂²")
          .source("Zou and Hastie, 2005, Regularization and variable selection via the elastic net")
          .pytorch("–")
          .keras("regularizers.L1L2")
          .synonyms("l1l2", "elastic")
          .parameters(
              either("l1", real(Range.NOT_NEGATIVE), "strength of the absolute part"),
              either("l2", real(Range.NOT_NEGATIVE), "strength of the squared part")));

  private final Entry entry;

  Regularizer(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.REGULARIZER;
  }
}
