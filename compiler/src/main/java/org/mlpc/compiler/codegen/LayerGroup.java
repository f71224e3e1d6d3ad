package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Program;
import org.mlpc.compiler.ir.Step;

/** The steps of one layer of the {@code .mlp} file, neighbours in the forward program. */
record LayerGroup(String layer, int line, List<Step> steps) {

  LayerGroup {
    steps = List.copyOf(steps);
  }

  /** The layers of a program in order, without inputs and losses. */
  static List<LayerGroup> of(Program program) {
    List<LayerGroup> groups = new ArrayList<>();
    List<Step> current = new ArrayList<>();
    for (Step step : program.forward()) {
      boolean computes = step.result().width() > 0 && !(step.operation() instanceof Operation.Input);
      if (!computes) {
        continue;
      }
      if (!current.isEmpty() && !current.get(0).origin().layer().equals(step.origin().layer())) {
        groups.add(group(current));
        current.clear();
      }
      current.add(step);
    }
    if (!current.isEmpty()) {
      groups.add(group(current));
    }
    return groups;
  }

  private static LayerGroup group(List<Step> steps) {
    return new LayerGroup(steps.get(0).origin().layer(), steps.get(0).origin().line(), steps);
  }

  /** The last step: what the layer gives. */
  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The name of the layer's activation, {@code linear} for one without. */
  String activation() {
    for (Step step : steps) {
      if (step.operation() instanceof Operation.Activate activate) {
        return activate.activation().concept().dslName();
      } else if (step.operation() instanceof Operation.Softmax) {
        return Activation.SOFTMAX.dslName();
      }
    }
    return Activation.LINEAR.dslName();
  }
}
