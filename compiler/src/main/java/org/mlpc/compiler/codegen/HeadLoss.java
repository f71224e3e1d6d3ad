package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.BackwardStep;
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
    List<HeadLoss> losses = new ArrayList<>();
    for (Output output : network.outputs()) {
      Step loss = maker(program, output.loss());
      Step prediction = maker(program, output.prediction());
      Operation.Criterion criterion = (Operation.Criterion) loss.operation();
      double weight = weight(program, output);
      Optional<Value> gradient = Optional.empty();
      boolean fused = false;
      for (BackwardStep step : program.backward()) {
        if (step instanceof BackwardStep.ValueGradient value && value.operands().contains(output.prediction())) {
          if (value.operation() instanceof GradientOperation.Difference) {
            fused = true;
            gradient = Optional.of(value.result());
          } else if (value.operation() instanceof GradientOperation.CriterionGradient) {
            gradient = Optional.of(value.result());
          }
        }
      }
      losses.add(new HeadLoss(
          output, criterion, prediction, loss, fused, fused ? prediction.operand() : output.prediction(), gradient,
          weight * criterion.scale(), weightOffset(network, output)));
    }
    return losses;
  }

  private static Step maker(Program program, Value value) {
    return program.forward().stream().filter(step -> step.result().equals(value)).findFirst().orElseThrow();
  }

  private static double weight(Program program, Output output) {
    Step last = program.forward().get(program.forward().size() - 1);
    return last.operation() instanceof Operation.WeightedSum sum
        ? sum.weights().get(last.operands().indexOf(output.loss()))
        : 1;
  }

  private static int weightOffset(Network network, Output output) {
    int offset = 0;
    for (Column target : network.schema().targets()) {
      if (target.equals(output.targets().get(0))) {
        return offset;
      }
      offset += classes(target);
    }
    return offset;
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
