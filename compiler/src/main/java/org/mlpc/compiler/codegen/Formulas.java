package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.TrainingPlan;
import org.mlpc.compiler.ir.Value;

/** The formulas of Javadoc, in ASCII: generated files are read with every encoding. */
final class Formulas {

  private Formulas() {}

  /** {@code a1 = relu(x W1 + b1): [rows x 4] to [rows x 16]. IrisClassifier.mlp:16}. */
  static String layer(LayerGroup group, Network network) {
    List<String> parts = group.steps().stream()
        .filter(step -> !Readers.isIdentity(step.operation()) || step == group.steps().get(0))
        .map(Formulas::forward).toList();
    String text = parts.isEmpty() ? "" : String.join("; ", parts);
    Step first = group.steps().get(0);
    String shapes = ": [rows x " + first.operand().width() + "] to [rows x " + group.last().result().width() + "]";
    return DocText.wrapped(text + shapes + ". " + place(network, group.line()));
  }

  private static String forward(Step step) {
    Operation operation = step.operation();
    Value result = step.result();
    Value x = step.operand();
    if (operation instanceof Operation.Dense dense) {
      String n = number(result);
      return result + " = " + x + " W" + n + (dense.bias().isPresent() ? " + b" + n : "");
    } else if (operation instanceof Operation.Activate activate) {
      return result + " = " + activate.activation().concept().dslName() + "(" + x + ")";
    } else if (operation instanceof Operation.Softmax) {
      return result + " = softmax(" + x + ")";
    } else if (operation instanceof Operation.Dropout dropout) {
      return result + " = " + x + ", each with probability " + Decimal.text(dropout.rate())
          + " set to 0 and otherwise divided by " + Decimal.text(1 - dropout.rate()) + ", in training only";
    } else if (operation instanceof Operation.Noise noise) {
      return result + " = " + x + " + N(0, " + Decimal.text(noise.deviation()) + "^2), in training only";
    } else if (operation instanceof Operation.BatchNorm) {
      return result + " = gamma (" + x + " - mean) / sqrt(variance + eps) + beta, over the batch";
    } else if (operation instanceof Operation.GroupNorm norm) {
      return result + " = gamma (" + x + " - mean) / sqrt(variance + eps) + beta, over "
          + (norm.groups() == 1 ? "each row" : norm.groups() + " groups of each row");
    }
    return result.name();
  }

  /** The gradients of one layer's backward method, from the loss down. */
  static String backward(List<BackwardStep> steps, Network network) {
    List<String> parts = new ArrayList<>();
    for (BackwardStep step : steps) {
      if (step instanceof BackwardStep.TensorGradient gradient) {
        parts.add(tensor(gradient));
      } else {
        String text = value((BackwardStep.ValueGradient) step, weightName(steps, step));
        if (!text.isEmpty()) {
          parts.add(text);
        }
      }
    }
    return DocText.wrapped(String.join("; ", parts) + ". " + place(network, steps.get(0).origin().line()));
  }

  private static String tensor(BackwardStep.TensorGradient gradient) {
    String symbol = "dL/d" + DocText.ascii(gradient.name().substring(1).replace("γ", "gamma").replace("β", "beta"));
    List<Value> operands = gradient.operands();
    return symbol + switch (gradient.tensor().role()) {
      case WEIGHT -> " = " + operands.get(0) + "^T " + d(operands.get(1));
      case BIAS, SHIFT -> " = sum " + d(operands.get(0));
      case SCALE -> " = sum " + d(operands.get(1)) + " * normalized " + operands.get(0);
      case SLOPE -> " = sum " + d(operands.get(1)) + " * min(" + operands.get(0) + ", 0)";
      default -> "";
    };
  }

  /** The name of the weights whose gradient is taken beside this step. */
  private static String weightName(List<BackwardStep> steps, BackwardStep step) {
    return steps.stream()
        .filter(other -> other instanceof BackwardStep.TensorGradient gradient
            && step instanceof BackwardStep.ValueGradient value
            && value.operation() instanceof GradientOperation.InputGradient product
            && product.weight().equals(gradient.tensor()))
        .map(other -> ((BackwardStep.TensorGradient) other).name().substring(1))
        .findFirst().orElse("W");
  }

  private static String value(BackwardStep.ValueGradient gradient, String weight) {
    String result = d(gradient.result());
    List<Value> operands = gradient.operands();
    GradientOperation operation = gradient.operation();
    if (operation instanceof GradientOperation.InputGradient) {
      return result + " = " + d(operands.get(0)) + " " + weight + "^T";
    } else if (operation instanceof GradientOperation.ActivationGradient derivative) {
      Activation activation = derivative.activate().activation().concept();
      return result + " = " + d(operands.get(0)) + " * " + activation.dslName() + "'";
    } else if (operation instanceof GradientOperation.DropoutGradient) {
      return result + " = " + d(operands.get(0)) + " * mask";
    } else if (operation instanceof GradientOperation.Sum) {
      return result + " = " + operands.stream().map(Formulas::d).collect(Collectors.joining(" + "));
    } else if (operation instanceof GradientOperation.BatchNormGradient
        || operation instanceof GradientOperation.GroupNormGradient) {
      return result + " through mean and variance";
    } else if (operation instanceof GradientOperation.SoftmaxGradient) {
      return result + " = p * (dL/dp - sum dL/dp * p)";
    }
    return "";
  }

  /** What is minimised for one output, and the gradient that is written. */
  static String loss(HeadLoss loss, Network network) {
    String name = loss.criterion().loss().concept().dslName();
    String prediction = loss.output().prediction().name();
    String gradient = loss.fused()
        ? "dL/d" + loss.from() + " = " + prediction + " - y"
        : "dL/d" + prediction;
    String factor = loss.scale() == 1 ? "" : ", times " + Decimal.factor(loss.scale());
    return DocText.wrapped("The sum of the rows' " + name + " of " + prediction + " against y, and " + gradient + factor
        + ". " + place(network, loss.step().origin().line()));
  }

  /** The rule of an optimiser with its options. */
  static String update(TrainingPlan plan, List<Tensor> tensors) {
    String rule = plan.optimizer().concept().dslName();
    String penalties = tensors.stream().filter(t -> t.l1() != 0 || t.l2() != 0)
        .map(t -> t.name() + " penalised by " + (t.l1() == 0 ? "" : "l1 " + Decimal.text(t.l1()) + " ")
            + (t.l2() == 0 ? "" : "l2 " + Decimal.text(t.l2()) + " "))
        .map(String::strip).collect(Collectors.joining("; "));
    return DocText.wrapped("One step of " + rule + (penalties.isEmpty() ? "" : "; " + penalties) + ".");
  }

  private static String d(Value gradient) {
    return "dL/d" + gradient.name().substring(1);
  }

  private static String number(Value value) {
    return value.name().replaceAll("[^0-9]", "");
  }

  /** {@code IrisClassifier.mlp:16}. */
  static String place(Network network, int line) {
    return DocText.escaped(network.fileName()) + (line > 0 ? ":" + line : "");
  }
}
