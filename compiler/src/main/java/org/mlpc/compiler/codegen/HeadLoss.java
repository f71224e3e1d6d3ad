package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.BackwardStep;
import org.mlpc.compiler.ir.BackwardStep.ValueGradient;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.GradientOperation;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Output;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Value;

/**
 * The loss of one output as it is computed: from which value, into which gradient, with which factor.
 *
 * @param prediction the step of the output activation
 * @param fused whether loss and output activation are one kernel, from the sums before the activation
 * @param from what the kernel reads: the sums if fused, the prediction otherwise
 * @param gradient what the kernel writes; empty if no parameter lies behind
 * @param scale weight of the head and mean over outputs
 * @param weightOffset where its class weights begin among those of all targets
 */
record HeadLoss(
    Output output,
    Operation.Criterion criterion,
    Step prediction,
    Step step,
    boolean fused,
    Value from,
    Optional<Value> gradient,
    double scale,
    int weightOffset) {

  /** The losses of all outputs, in order. */
  static List<HeadLoss> of(Program program) {
    Network network = program.network();
    Map<Value, Step> makers = new HashMap<>();
    program.forward().forEach(step -> makers.put(step.result(), step));
    Map<Value, ValueGradient> gradients = lossGradients(program);
    Map<Value, Double> weights = weights(program);
    Map<Integer, Integer> weightOffsets = weightOffsets(network);
    List<HeadLoss> losses = new ArrayList<>();
    for (Output output : network.outputs()) {
      Step loss = makers.get(output.loss());
      Step prediction = makers.get(output.prediction());
      Operation.Criterion criterion = (Operation.Criterion) loss.operation();
      Optional<ValueGradient> gradient = Optional.ofNullable(gradients.get(output.prediction()));
      boolean fused = gradient.filter(g -> g.operation() instanceof GradientOperation.Difference).isPresent();
      losses.add(new HeadLoss(
          output, criterion, prediction, loss, fused, fused ? prediction.operand() : output.prediction(),
          gradient.map(ValueGradient::result), weights.getOrDefault(output.loss(), 1.0) * criterion.scale(),
          weightOffsets.get(output.targets().get(0).offset())));
    }
    return losses;
  }

  /** The gradients that losses send back, by the prediction they read. */
  private static Map<Value, ValueGradient> lossGradients(Program program) {
    Map<Value, ValueGradient> gradients = new HashMap<>();
    for (BackwardStep step : program.backward()) {
      if (step instanceof ValueGradient gradient && (gradient.operation() instanceof GradientOperation.Difference
          || gradient.operation() instanceof GradientOperation.CriterionGradient)) {
        gradients.put(gradient.operands().get(0), gradient);
      }
    }
    return gradients;
  }

  private static Map<Value, Double> weights(Program program) {
    Map<Value, Double> weights = new HashMap<>();
    Step last = program.forward().get(program.forward().size() - 1);
    if (last.operation() instanceof Operation.WeightedSum sum) {
      for (int i = 0; i < last.operands().size(); i++) {
        weights.put(last.operands().get(i), sum.weights().get(i));
      }
    }
    return weights;
  }

  /** Where the class weights of a target begin, by where its columns begin. */
  private static Map<Integer, Integer> weightOffsets(Network network) {
    Map<Integer, Integer> offsets = new HashMap<>();
    int offset = 0;
    for (Column target : network.schema().targets()) {
      offsets.put(target.offset(), offset);
      offset += classes(target);
    }
    return offsets;
  }

  private static int classes(Column target) {
    if (target.type() instanceof ColumnType.Bool) {
      return 2;
    }
    return target.type() instanceof ColumnType.Category category ? category.labels().size() : 0;
  }

  /** Classes that have a weight each. */
  int classes() {
    return classes(output.targets().get(0));
  }

  /** Whether the target is one 0/1 number, with a weight for each of the two. */
  boolean binary() {
    return output.targets().get(0).type() instanceof ColumnType.Bool;
  }

  boolean weighted() {
    return !(criterion.classWeights() instanceof ClassWeights.Equal);
  }

  double labelSmoothing() {
    Arguments options = criterion.loss().arguments();
    return options.has("labelSmoothing") ? options.number("labelSmoothing") : 0;
  }

  /** Whether the kernel needs a target array of its own: a part of the columns, or smoothed ones. */
  boolean ownTarget(Network network) {
    return labelSmoothing() > 0 || criterion.width() != network.target().width();
  }

  /** Further arguments of the kernel, between scale and weights. */
  List<Double> parameters() {
    return criterion.loss().concept() == Loss.HUBER
        ? List.of(criterion.loss().arguments().number("delta"))
        : List.of();
  }

  /** {@code Rating} of the head rating; empty without heads. */
  String suffix() {
    return Names.capitalized(output.head());
  }
}
