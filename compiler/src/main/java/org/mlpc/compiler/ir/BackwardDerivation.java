package org.mlpc.compiler.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives the backward program from the forward one: visits the steps from the last to the first, and asks {@link
 * BackwardRules} for what each sends back to its operands (reverse-mode differentiation; Linnainmaa, 1970).
 *
 * <p>Only values that depend on a parameter get a gradient, so the first layer has no input gradient. What several
 * consumers send back to one value is summed.
 */
public final class BackwardDerivation {

  private final List<BackwardStep> steps = new ArrayList<>();
  private final Map<Value, List<Value>> received = new HashMap<>();
  private final Map<Value, Double> lossWeights = new HashMap<>();
  private final Map<Value, Integer> consumers = new HashMap<>();
  private final Set<Value> trained = new HashSet<>();

  private BackwardDerivation(List<Step> forward) {
    for (Step step : forward) {
      step.operands().forEach(operand -> consumers.merge(operand, 1, Integer::sum));
      if (BackwardRules.hasParameters(step.operation()) || step.operands().stream().anyMatch(trained::contains)) {
        trained.add(step.result());
      }
    }
  }

  /** The backward program of a forward program whose last step is the loss. */
  public static List<BackwardStep> derive(List<Step> forward) {
    BackwardDerivation derivation = new BackwardDerivation(forward);
    BackwardRules rules = new BackwardRules(derivation);
    derivation.lossWeights.put(forward.get(forward.size() - 1).result(), 1.0);
    for (int i = forward.size() - 1; i >= 0; i--) {
      derivation.visit(forward.get(i), rules);
    }
    return List.copyOf(derivation.steps);
  }

  private void visit(Step step, BackwardRules rules) {
    Value result = step.result();
    if (lossWeights.containsKey(result)) {
      rules.loss(step, lossWeights.get(result));
    } else if (received.containsKey(result)) {
      rules.value(step, gradientOf(result, step.origin()));
    }
  }

  private Value gradientOf(Value value, Origin origin) {
    List<Value> parts = received.get(value);
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Value sum = new Value("g" + value.name(), value.shape());
    steps.add(new BackwardStep.ValueGradient(sum, new GradientOperation.Sum(), parts, origin));
    return sum;
  }

  /** Passes a share of the loss on to the loss of a head. */
  void weigh(Value loss, double weight) {
    lossWeights.put(loss, weight);
  }

  /** Sends a gradient back to {@code value}, unless no parameter lies behind it. */
  void send(Value value, GradientOperation operation, List<Value> operands, Origin origin) {
    if (!trained.contains(value)) {
      return;
    }
    List<Value> parts = received.computeIfAbsent(value, v -> new ArrayList<>());
    String part = consumers.get(value) > 1 ? "." + (parts.size() + 1) : "";
    Value result = new Value("g" + value.name() + part, value.shape());
    parts.add(result);
    steps.add(new BackwardStep.ValueGradient(result, operation, operands, origin));
  }

  /** Adds the gradient of a parameter of {@code step}. */
  void parameter(String name, Tensor tensor, Step step, List<Value> operands) {
    steps.add(new BackwardStep.TensorGradient(name, tensor, step.operation(), operands, step.origin()));
  }
}
