package org.mlpc.compiler.ir;

import java.util.List;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Activation;

/** The right-hand side of a backward step in print. */
final class BackwardText {

  private BackwardText() {}

  static String of(BackwardStep.ValueGradient gradient) {
    GradientOperation operation = gradient.operation();
    List<Value> operands = gradient.operands();
    if (operation instanceof GradientOperation.CriterionGradient loss) {
      String target = ForwardText.target(loss.criterion(), operands.get(1));
      String name = loss.criterion().loss().concept().dslName();
      return times(loss.weight()) + name + "′ " + operands.get(0) + " " + target;
    } else if (operation instanceof GradientOperation.Difference difference) {
      return difference(difference, operands);
    } else if (operation instanceof GradientOperation.ActivationGradient derivative) {
      Activation activation = derivative.activate().activation().concept();
      String name = activation == Activation.RELU ? "reluMask" : activation.dslName() + "′";
      return name + " " + operands.get(1) + " " + operands.get(0);
    } else if (operation instanceof GradientOperation.SoftmaxGradient) {
      return "softmax′ " + operands.get(1) + " " + operands.get(0);
    } else if (operation instanceof GradientOperation.InputGradient product) {
      return operands.get(0) + " " + product.weight().name() + "ᵀ";
    } else if (operation instanceof GradientOperation.DropoutGradient) {
      return "dropoutMask " + operands.get(0);
    } else if (operation instanceof GradientOperation.BatchNormGradient) {
      return "batchNorm′ " + operands.get(1) + " " + operands.get(0);
    } else if (operation instanceof GradientOperation.GroupNormGradient group) {
      String name = group.norm().groups() == 1 ? "layerNorm" : "groupNorm";
      return name + "′ " + operands.get(1) + " " + operands.get(0);
    }
    return operands.stream().map(Value::name).collect(Collectors.joining(" + "));
  }

  static String of(BackwardStep.TensorGradient gradient) {
    List<Value> operands = gradient.operands();
    return switch (gradient.tensor().role()) {
      case WEIGHT -> operands.get(0) + "ᵀ " + operands.get(1);
      case BIAS, SHIFT -> "Σ " + operands.get(0);
      case SCALE -> "Σ norm " + operands.get(0) + " ⊙ " + operands.get(1);
      case SLOPE -> "Σ min(" + operands.get(0) + ", 0) ⊙ " + operands.get(1);
      case RUNNING_MEAN, RUNNING_VARIANCE -> throw new IllegalArgumentException(gradient.name());
    };
  }

  /** What was put together, or where a step is done with the one before it. */
  static String fusion(BackwardStep.ValueGradient gradient, Program program) {
    if (gradient.operation() instanceof GradientOperation.Difference difference) {
      return "fused " + difference.activation().dslName() + ", " + difference.criterion().loss().concept().dslName();
    }
    return program.intoProduct().contains(gradient.result()) ? "fused into the product" : "";
  }

  private static String difference(GradientOperation.Difference difference, List<Value> operands) {
    Operation.Criterion criterion = difference.criterion();
    String target = ForwardText.target(criterion, operands.get(1));
    Arguments options = criterion.loss().arguments();
    if (options.has("labelSmoothing") && options.number("labelSmoothing") > 0) {
      target = "smooth(" + target + ", " + Decimal.text(options.number("labelSmoothing")) + ")";
    }
    String text = operands.get(0) + " - " + target;
    String factor = times(difference.factor());
    if (!(criterion.classWeights() instanceof ClassWeights.Equal)) {
      factor += "weight(" + ForwardText.target(criterion, operands.get(1)) + ") ";
    }
    return factor.isEmpty() ? text : factor + "(" + text + ")";
  }

  private static String times(double factor) {
    return factor == 1 ? "" : Decimal.factor(factor) + " ";
  }
}
