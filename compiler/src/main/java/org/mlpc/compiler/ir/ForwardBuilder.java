package org.mlpc.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Appends the steps of a forward program, layer after layer, and names their results. */
public final class ForwardBuilder {

  private final List<Step> steps = new ArrayList<>();
  private final Value target;
  private int sums;
  private int dropouts;
  private int norms;
  private int noises;
  private int activations;

  /** A program over {@code inputs} encoded inputs and {@code targets} encoded targets. */
  public ForwardBuilder(int inputs, int targets, int line) {
    target = new Value("y", targets);
    append("x", inputs, new Operation.Input(), List.of(), new Origin("input", line));
  }

  /** The encoded inputs. */
  public Value input() {
    return steps.get(0).result();
  }

  /** The encoded targets of all outputs. */
  public Value target() {
    return target;
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** X Wᵀ + b. */
  public Value dense(Value x, Tensor weight, Optional<Tensor> bias, Origin origin) {
    int units = weight.shape().get(0);
    return append("z" + ++sums, units, new Operation.Dense(weight, bias), List.of(x), origin);
  }

  /** A hidden activation. */
  public Value activate(Value z, Operation activation, Origin origin) {
    return append(activationName(), z.width(), activation, List.of(z), origin);
  }

  /**
   * The output activation.
   *
   * @param head name of the head, empty where there is none
   */
  public Value predict(Value z, Operation activation, String head, Origin origin) {
    return append(qualified("p", head), z.width(), activation, List.of(z), origin);
  }

  public Value dropout(Value x, double rate, Origin origin) {
    return append("d" + ++dropouts, x.width(), new Operation.Dropout(rate, randomLayers() - 1), List.of(x), origin);
  }

  public Value noise(Value x, double deviation, Origin origin) {
    return append("e" + ++noises, x.width(), new Operation.Noise(deviation, randomLayers() - 1), List.of(x), origin);
  }

  /** Batch, layer or group normalisation. */
  public Value normalize(Value x, Operation normalization, Origin origin) {
    return append("n" + ++norms, x.width(), normalization, List.of(x), origin);
  }

  /** The loss of one output, against the columns of the target that the criterion names. */
  public Value criterion(Value prediction, Operation.Criterion criterion, String head, Origin origin) {
    return append(qualified("L", head), 0, criterion, List.of(prediction, target), origin);
  }

  /** The weighted sum of the heads' losses. */
  public Value weightedSum(List<Value> losses, List<Double> weights, Origin origin) {
    return append("L", 0, new Operation.WeightedSum(weights), losses, origin);
  }

  private int randomLayers() {
    return dropouts + noises;
  }

  /** {@code a3} after {@code z3}, whatever stands between them; the next free number otherwise. */
  private String activationName() {
    activations = Math.max(sums, activations + 1);
    return "a" + activations;
  }

  private static String qualified(String name, String head) {
    return head.isEmpty() ? name : name + "." + head;
  }

  private Value append(String name, int width, Operation operation, List<Value> operands, Origin origin) {
    Value result = new Value(name, width);
    steps.add(new Step(result, operation, operands, origin));
    return result;
  }
}
