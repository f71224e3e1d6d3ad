package org.mlpc.compiler.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.BackwardStep.ValueGradient;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Value;

/**
 * Softmax with cross-entropy, sigmoid with binary cross-entropy: ∂L/∂z = p − y, instead of a quotient by p that the
 * derivative of the activation multiplies away again (Bridle, 1990).
 */
final class LossWithActivation implements Rewrite {

  @Override
  public Program apply(Program program) {
    List<BackwardStep> result = new ArrayList<>();
    Map<Value, ValueGradient> losses = new HashMap<>();
    for (BackwardStep step : program.backward()) {
      if (step instanceof ValueGradient gradient) {
        if (gradient.operation() instanceof GradientOperation.CriterionGradient) {
          losses.put(gradient.result(), gradient);
        }
        result.add(fused(gradient, losses).orElse(gradient));
      } else {
        result.add(step);
      }
    }
    return new Program(program.network(), program.forward(), result, program.intoProduct());
  }

  private static Optional<ValueGradient> fused(ValueGradient gradient, Map<Value, ValueGradient> losses) {
    ValueGradient loss = losses.get(gradient.operands().get(0));
    if (loss == null) {
      return Optional.empty();
    }
    var criterion = (GradientOperation.CriterionGradient) loss.operation();
    Optional<Activation> partner = criterion.criterion().loss().concept().fusesWith();
    return activation(gradient.operation())
        .filter(activation -> partner.filter(activation::equals).isPresent())
        .map(activation -> new GradientOperation.Difference(
            criterion.criterion(), activation, criterion.weight() * criterion.criterion().scale()))
        .map(difference ->
            new ValueGradient(gradient.result(), difference, loss.operands(), gradient.origin()));
  }

  private static Optional<Activation> activation(GradientOperation operation) {
    if (operation instanceof GradientOperation.SoftmaxGradient) {
      return Optional.of(Activation.SOFTMAX);
    }
    return operation instanceof GradientOperation.ActivationGradient derivative
        ? Optional.of(derivative.activate().activation().concept())
        : Optional.empty();
  }
}
