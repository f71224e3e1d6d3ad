package org.mlpc.compiler.codegen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.BackwardStep.ValueGradient;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.Value;

/** Who reads the values of the forward program, and so which may be overwritten in place. */
final class Readers {

  private final Map<Value, Integer> forward = new HashMap<>();
  private final Set<Value> backward = new HashSet<>();
  private final Set<Value> inputs = new HashSet<>();
  private final Map<Value, Step> makers = new HashMap<>();

  Readers(Program program) {
    for (Step step : program.forward()) {
      makers.put(step.result(), step);
      if (!(step.operation() instanceof Operation.Criterion)) {
        step.operands().forEach(value -> forward.merge(value, 1, Integer::sum));
      }
    }
    for (BackwardStep step : program.backward()) {
      if (step instanceof BackwardStep.TensorGradient gradient) {
        if (gradient.tensor().role() == Tensor.Role.WEIGHT
            || gradient.tensor().role() == Tensor.Role.SLOPE) {
          backward.add(gradient.operands().get(0));
        }
      } else {
        readByGradient((ValueGradient) step, program);
      }
    }
    for (Step step : program.forward()) {
      throughIdentity(step);
    }
  }

  /** What is read on the way back under the name of an identity of it, and inputs under such names. */
  private void throughIdentity(Step step) {
    if (step.operation() instanceof Operation.Input) {
      inputs.add(step.result());
    } else if (isIdentity(step.operation())) {
      if (backward.contains(step.operand())) {
        backward.add(step.result());
      }
      if (inputs.contains(step.operand())) {
        inputs.add(step.result());
      }
    }
  }

  private void readByGradient(ValueGradient gradient, Program program) {
    GradientOperation operation = gradient.operation();
    if (operation instanceof GradientOperation.ActivationGradient derivative) {
      Value gradientBefore = gradient.operands().get(0);
      boolean throughDropout = derivative.activate().activation().concept() == Activation.RELU
          && program.intoProduct().contains(gradientBefore);
      if (!throughDropout) {
        backward.add(gradient.operands().get(1));
      }
    } else if (operation instanceof GradientOperation.SoftmaxGradient) {
      backward.add(gradient.operands().get(1));
    } else if (operation instanceof GradientOperation.CriterionGradient) {
      backward.add(gradient.operands().get(0));
    } else if (operation instanceof GradientOperation.Difference) {
      backward.add(makers.get(gradient.operands().get(0)).operand());
    }
  }

  /** Whether the step that reads {@code value} next may write over it in training. */
  boolean lastForwardReader(Value value) {
    return forward.getOrDefault(value, 0) == 1 && !isInput(value) && !backward.contains(value);
  }

  boolean isInput(Value value) {
    return inputs.contains(value);
  }

  static boolean isIdentity(Operation operation) {
    return operation instanceof Operation.Activate activate
        && activate.activation().concept() == Activation.LINEAR;
  }
}
