package org.mlpc.compiler.ir;

import java.util.List;
import org.mlpc.compiler.catalog.Activation;

/** The chain rule, operation by operation: what a step sends back to its operands and parameters. */
final class BackwardRules {

  private final BackwardDerivation into;

  BackwardRules(BackwardDerivation into) {
    this.into = into;
  }

  /** Whether an operation has tensors that the optimiser moves. */
  static boolean hasParameters(Operation operation) {
    return operation instanceof Operation.Dense
        || operation instanceof Operation.BatchNorm
        || operation instanceof Operation.GroupNorm
        || operation instanceof Operation.Activate activate && activate.slope().isPresent();
  }

  /** The rule of a step whose result is a loss that counts {@code weight}. */
  void loss(Step step, double weight) {
    if (step.operation() instanceof Operation.WeightedSum sum) {
      for (int i = 0; i < step.operands().size(); i++) {
        into.weigh(step.operands().get(i), weight * sum.weights().get(i));
      }
    } else if (step.operation() instanceof Operation.Criterion criterion) {
      GradientOperation gradient = new GradientOperation.CriterionGradient(criterion, weight);
      into.send(step.operand(), gradient, step.operands(), step.origin());
    } else {
      throw new IllegalArgumentException("not a loss: " + step);
    }
  }

  /** The rule of any other step, {@code g} the gradient of its result. */
  void value(Step step, Value g) {
    Operation operation = step.operation();
    if (operation instanceof Operation.Dense dense) {
      dense(step, dense, g);
    } else if (operation instanceof Operation.Activate activate) {
      activate(step, activate, g);
    } else if (operation instanceof Operation.Softmax) {
      send(step, new GradientOperation.SoftmaxGradient(), List.of(g, step.result()));
    } else if (operation instanceof Operation.Dropout dropout) {
      send(step, new GradientOperation.DropoutGradient(dropout), List.of(g));
    } else if (operation instanceof Operation.Noise) {
      send(step, new GradientOperation.Copy(), List.of(g));
    } else if (operation instanceof Operation.BatchNorm norm) {
      scaleAndShift(step, norm.scale(), norm.shift(), g);
      send(step, new GradientOperation.BatchNormGradient(norm), List.of(g, step.operand()));
    } else if (operation instanceof Operation.GroupNorm norm) {
      scaleAndShift(step, norm.scale(), norm.shift(), g);
      send(step, new GradientOperation.GroupNormGradient(norm), List.of(g, step.operand()));
    } else {
      throw new IllegalArgumentException("no rule for " + step);
    }
  }

  /** Z = X Wᵀ + b: ∂L/∂W = ∂L/∂Zᵀ X, ∂L/∂b = Σ ∂L/∂Z, ∂L/∂X = ∂L/∂Z W. */
  private void dense(Step step, Operation.Dense dense, Value g) {
    String number = numberOf(step.result());
    into.parameter("gW" + number, dense.weight(), step, List.of(step.operand(), g));
    dense.bias().ifPresent(bias -> into.parameter("gb" + number, bias, step, List.of(g)));
    send(step, new GradientOperation.InputGradient(dense.weight()), List.of(g));
  }

  /** A = g(Z): ∂L/∂Z = ∂L/∂A ⊙ g′(Z); of a learnt slope α: ∂L/∂α = Σ ∂L/∂A ⊙ Z where Z ≤ 0. */
  private void activate(Step step, Operation.Activate activate, Value g) {
    activate.slope().ifPresent(slope ->
        into.parameter("gs" + numberOf(step.result()), slope, step, List.of(step.operand(), g)));
    Activation activation = activate.activation().concept();
    if (activation.derivative() == Activation.Derivative.ONE) {
      send(step, new GradientOperation.Copy(), List.of(g));
    } else {
      boolean fromInput = activation.derivative() == Activation.Derivative.FROM_INPUT;
      Value known = fromInput ? step.operand() : step.result();
      send(step, new GradientOperation.ActivationGradient(activate), List.of(g, known));
    }
  }

  /** N = γ x̂ + β: ∂L/∂γ = Σ ∂L/∂N ⊙ x̂, ∂L/∂β = Σ ∂L/∂N. */
  private void scaleAndShift(Step step, Tensor scale, Tensor shift, Value g) {
    String number = numberOf(step.result());
    into.parameter("gγ" + number, scale, step, List.of(step.operand(), g));
    into.parameter("gβ" + number, shift, step, List.of(g));
  }

  private void send(Step step, GradientOperation operation, List<Value> operands) {
    into.send(step.operand(), operation, operands, step.origin());
  }

  private static String numberOf(Value value) {
    return value.name().substring(1);
  }
}
