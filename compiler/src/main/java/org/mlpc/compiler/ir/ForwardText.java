package org.mlpc.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The right-hand side of a forward step in print. */
final class ForwardText {

  private ForwardText() {}

  static String of(Step step) {
    String operands = step.operands().stream().map(Value::name).collect(Collectors.joining(" "));
    Operation operation = step.operation();
    if (operation instanceof Operation.Input) {
      return "input";
    } else if (operation instanceof Operation.Dense dense) {
      return "dense " + operands + tensors(dense.weight(), dense.bias().orElse(null));
    } else if (operation instanceof Operation.Activate activate) {
      return activation(activate, operands);
    } else if (operation instanceof Operation.Softmax) {
      return "softmax " + operands;
    } else if (operation instanceof Operation.Dropout dropout) {
      return "dropout " + operands + " p=" + Decimal.text(dropout.rate());
    } else if (operation instanceof Operation.Noise noise) {
      return "noise " + operands + " sd=" + Decimal.text(noise.deviation());
    } else if (operation instanceof Operation.BatchNorm norm) {
      return "batchNorm " + operands + tensors(norm.scale(), norm.shift());
    } else if (operation instanceof Operation.GroupNorm norm) {
      String kind = norm.groups() == 1 ? "layerNorm " : "groupNorm " + norm.groups() + " ";
      return kind + operands + tensors(norm.scale(), norm.shift());
    } else if (operation instanceof Operation.Criterion criterion) {
      return criterion(criterion, step);
    } else if (operation instanceof Operation.WeightedSum sum) {
      return weightedSum(sum, step);
    }
    throw new IllegalArgumentException("no text for " + operation);
  }

  /** The name of an activation with the arguments that differ from nothing written. */
  private static String activation(Operation.Activate activate, String operands) {
    Arguments arguments = activate.activation().arguments();
    List<String> parts = new ArrayList<>(List.of(activate.activation().concept().dslName(), operands));
    activate.slope().ifPresentOrElse(
        slope -> parts.add(slope.name()),
        () -> arguments.values().forEach((name, value) -> parts.add(name + "=" + ArgumentText.of(value))));
    return String.join(" ", parts);
  }

  private static String criterion(Operation.Criterion criterion, Step step) {
    Configured<?> loss = criterion.loss();
    StringBuilder text = new StringBuilder(loss.concept().dslName());
    text.append(' ').append(step.operand().name()).append(' ').append(target(criterion, step.operands().get(1)));
    loss.arguments().values().forEach((name, value) -> {
      if (!loss.arguments().defaulted().contains(name)) {
        text.append(' ').append(name).append('=').append(ArgumentText.of(value));
      }
    });
    if (criterion.classWeights() instanceof ClassWeights.Balanced) {
      text.append(" classWeights=balanced");
    } else if (criterion.classWeights() instanceof ClassWeights.Given given) {
      text.append(" classWeights=").append(ArgumentText.of(new Argument.Scalars(given.weights())));
    }
    return text.toString();
  }

  /** {@code y}, or the part of it that belongs to a head: {@code y[3..5]}. */
  static String target(Operation.Criterion criterion, Value target) {
    int from = criterion.targetOffset();
    int to = from + criterion.width();
    if (from == 0 && to == target.width()) {
      return target.name();
    }
    return target.name() + "[" + from + (to - from == 1 ? "" : ".." + (to - 1)) + "]";
  }

  private static String weightedSum(Operation.WeightedSum sum, Step step) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < sum.weights().size(); i++) {
      double weight = sum.weights().get(i);
      terms.add((weight == 1 ? "" : Decimal.text(weight) + " ") + step.operands().get(i));
    }
    return String.join(" + ", terms);
  }

  private static String tensors(Tensor first, Tensor second) {
    return " " + first.name() + (second == null ? "" : " " + second.name());
  }
}
