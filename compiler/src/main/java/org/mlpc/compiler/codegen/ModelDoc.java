package org.mlpc.compiler.codegen;

import java.util.HashMap;
import java.util.Map;
import org.mlpc.compiler.catalog.Entry;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.ir.ArgumentText;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.compiler.ir.TrainingPlan;
import org.mlpc.compiler.ir.Value;

/** The class comment of a model: what it is for, its layers, how it learns. */
final class ModelDoc {

  private ModelDoc() {}

  static String of(Program program) {
    Network network = program.network();
    StringBuilder doc = new StringBuilder(DocText.sentence(network.doc(), "The network " + network.name()));
    doc.append("\n\n<p>").append(sizes(network)).append(" Generated from {@code ")
        .append(DocText.escaped(network.fileName()))
        .append("}.\n\n<pre>\n").append(LayerTable.of(program)).append("</pre>\n\n<p>").append(training(network))
        .append("\nA loaded or trained network is immutable: share it between threads.");
    return DocText.wrapped(doc.toString());
  }

  private static String sizes(Network network) {
    StringBuilder widths = new StringBuilder(String.valueOf(network.schema().inputWidth()));
    if (network.outputs().size() == 1) {
      network.forward().stream().filter(step -> step.operation() instanceof Operation.Dense)
          .forEach(step -> widths.append(" to ").append(step.result().width()));
    } else {
      String heads = String.join(", ", network.outputs().stream()
          .map(output -> output.head() + " " + output.prediction().width()).toList());
      widths.append(" to ").append(heads);
    }
    long products = network.tensors().stream()
        .filter(tensor -> tensor.role() == Tensor.Role.WEIGHT).mapToLong(Tensor::size).sum();
    return widths + ", " + network.parameterCount() + " parameters, " + products + " multiply-adds a prediction.";
  }

  private static String training(Network network) {
    TrainingPlan plan = network.training();
    Entry entry = plan.optimizer().concept().entry();
    StringBuilder options = new StringBuilder();
    plan.optimizer().arguments().values().forEach((name, value) -> {
      if (!(value instanceof Argument.Flag)) {
        options.append(options.isEmpty() ? "" : ", ").append(name).append(' ').append(ArgumentText.of(value));
      }
    });
    Map<Value, String> losses = losses(network);
    String minimized =
        String.join(" and ", network.outputs().stream().map(output -> losses.get(output.loss())).toList());
    String batch = plan.batch() == TrainingPlan.FULL_BATCH ? "all rows at once" : "batches of " + plan.batch();
    String source = entry.source().isEmpty() ? "" : " (" + DocText.escaped(entry.source()) + ")";
    return "Trained with " + minimized + " and " + entry.name() + source + ": " + options + "; " + batch + ", "
        + plan.epochs()
        + " epochs.";
  }

  /** The names of losses by the values they make. */
  private static Map<Value, String> losses(Network network) {
    Map<Value, String> losses = new HashMap<>();
    for (Step step : network.forward()) {
      if (step.operation() instanceof Operation.Criterion criterion) {
        losses.put(step.result(), criterion.loss().concept().dslName());
      }
    }
    return losses;
  }
}
