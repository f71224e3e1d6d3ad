package org.mlpc.compiler.transform;

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
import org.mlpc.compiler.ir.Value;

/**
 * Relu is finished in the last step of the product before it, forward, and its mask in the last step of the product
 * that makes the gradient, backward: both are one instruction on a number that is in a register anyway. A dropout
 * between them comes along: after relu and dropout a number is positive just where both let it pass. Other activations
 * are passes over the whole array, which is how their polynomials run fastest.
 */
final class ReluIntoProduct implements Rewrite {

  @Override
  public Program apply(Program program) {
    Map<Value, Integer> readers = new HashMap<>();
    program.forward().forEach(step -> step.operands().forEach(v -> readers.merge(v, 1, Integer::sum)));
    program.backward().forEach(step -> step.operands().forEach(v -> readers.merge(v, 1, Integer::sum)));

    Set<Value> intoProduct = new HashSet<>(program.intoProduct());
    Set<Value> products = new HashSet<>();
    for (Step step : program.forward()) {
      if (step.operation() instanceof Operation.Dense && readers.getOrDefault(step.result(), 0) == 1) {
        products.add(step.result());
      } else if (isRelu(step.operation()) && products.contains(step.operand())) {
        intoProduct.add(step.result());
      }
    }
    Map<Value, Value> dropped = new HashMap<>();
    for (BackwardStep step : program.backward()) {
      if (step instanceof ValueGradient gradient) {
        Value first = gradient.operands().get(0);
        boolean onlyReader = readers.getOrDefault(gradient.result(), 0) == 1;
        if (gradient.operation() instanceof GradientOperation.InputGradient && onlyReader) {
          products.add(gradient.result());
        } else if (gradient.operation() instanceof GradientOperation.DropoutGradient && onlyReader
            && products.contains(first)) {
          dropped.put(gradient.result(), first);
        } else if (gradient.operation() instanceof GradientOperation.ActivationGradient derivative
            && isRelu(derivative.activate())
            && (products.contains(first) || dropped.containsKey(first))) {
          intoProduct.add(gradient.result());
          if (dropped.containsKey(first)) {
            intoProduct.add(first);
          }
        }
      }
    }
    return new Program(program.network(), program.forward(), program.backward(), intoProduct);
  }

  private static boolean isRelu(Operation operation) {
    return operation instanceof Operation.Activate activate
        && activate.activation().concept() == Activation.RELU;
  }
}
