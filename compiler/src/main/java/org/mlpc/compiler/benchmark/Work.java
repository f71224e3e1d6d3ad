package org.mlpc.compiler.benchmark;

import java.util.HashSet;
import java.util.Set;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Value;

/**
 * The floating-point work that a network's products really need, a multiply-add as two; all else is small beside it.
 */
public final class Work {

  private Work() {}

  /**
   * Of training on one row: forward and weight gradient of each dense layer, and its input gradient where a parameter
   * lies below it.
   */
  public static double trainingFlops(Network network) {
    Set<Value> trained = new HashSet<>();
    double flops = 0;
    for (Step step : network.forward()) {
      boolean below = step.operands().stream().anyMatch(trained::contains);
      if (step.operation() instanceof Operation.Dense dense) {
        flops += 2.0 * dense.weight().size() * (below ? 3 : 2);
      }
      if (below || parametric(step.operation())) {
        trained.add(step.result());
      }
    }
    return flops;
  }

  /** Of the prediction of one row. */
  public static double predictionFlops(Network network) {
    return network.forward().stream()
        .map(Step::operation)
        .filter(Operation.Dense.class::isInstance)
        .mapToDouble(dense -> 2.0 * ((Operation.Dense) dense).weight().size())
        .sum();
  }

  private static boolean parametric(Operation operation) {
    return operation instanceof Operation.Dense
        || operation instanceof Operation.BatchNorm
        || operation instanceof Operation.GroupNorm
        || operation instanceof Operation.Activate activate && activate.slope().isPresent();
  }
}
