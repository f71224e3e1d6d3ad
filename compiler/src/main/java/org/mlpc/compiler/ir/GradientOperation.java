package org.mlpc.compiler.ir;

import org.mlpc.compiler.catalog.Activation;

/**
 * How the gradient of a value follows from the gradients of those computed from it. Gradients are of the sum of the
 * rows' losses: nothing is divided by the number of rows before the update.
 */
public sealed interface GradientOperation {

  /**
   * ∂L/∂P of one output's loss. Operands: P, Y.
   *
   * @param weight of this loss in the sum over heads
   */
  record CriterionGradient(Operation.Criterion criterion, double weight) implements GradientOperation {}

  /**
   * P − Y: a loss and its output activation differentiated together. Operands: P, Y.
   *
   * @param factor of the difference: the weight of this head and the mean over its outputs
   */
  record Difference(Operation.Criterion criterion, Activation activation, double factor) implements GradientOperation {}

  /**
   * ∂L/∂Z = ∂L/∂A ⊙ g′(Z). Operands: ∂L/∂A, then Z or A, whichever the derivative is computed from. That of {@code
   * step} stands only until it is put together with its loss (Rosenblatt's rule).
   */
  record ActivationGradient(Operation.Activate activate) implements GradientOperation {}

  /** ∂L/∂Z = P ⊙ (∂L/∂P − Σ ∂L/∂P ⊙ P). Operands: ∂L/∂P, P. */
  record SoftmaxGradient() implements GradientOperation {}

  /** ∂L/∂X = ∂L/∂Z W, for a weight of shape [out, in]. Operand: ∂L/∂Z. */
  record InputGradient(Tensor weight) implements GradientOperation {}

  /** The mask of the forward step, with its factor. Operand: the gradient after dropout. */
  record DropoutGradient(Operation.Dropout dropout) implements GradientOperation {}

  /** Through the statistics of the batch. Operands: the gradient after, the value before. */
  record BatchNormGradient(Operation.BatchNorm norm) implements GradientOperation {}

  /** Through the statistics of each row's groups. Operands: the gradient after, the value before. */
  record GroupNormGradient(Operation.GroupNorm norm) implements GradientOperation {}

  /** The gradient itself: of an identity, or of added noise. Operand: the gradient after. */
  record Copy() implements GradientOperation {}

  /** A value with several consumers receives the sum of what each sends back. Operands: those gradients. */
  record Sum() implements GradientOperation {}
}
