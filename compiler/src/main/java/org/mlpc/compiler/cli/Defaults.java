package org.mlpc.compiler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.ir.ArgumentText;
import org.mlpc.compiler.ir.Configured;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Tensor;

/** Every value that the file leaves to the language. */
final class Defaults {

  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Network network;

  private Defaults(Network network) {
    this.network = network;
  }

  /** Each value by what it is of: {@code batch} → {@code 32}, {@code adam.beta1} → {@code 0.9}. */
  static Map<String, String> of(Network network) {
    Defaults defaults = new Defaults(network);
    defaults.taken.putAll(LayerDefaults.of(network));
    defaults.layers();
    defaults.training();
    return defaults.taken;
  }

  private void layers() {
    for (Tensor tensor : network.tensors()) {
      if (tensor.role() == Tensor.Role.WEIGHT) {
        arguments(tensor.origin().layer() + ".init ", tensor.initializer());
      }
    }
    for (Step step : network.forward()) {
      if (step.operation() instanceof Operation.Activate activate) {
        arguments(step.origin().layer() + " ", activate.activation());
      } else if (step.operation() instanceof Operation.Criterion criterion) {
        arguments("", criterion.loss());
      }
    }
  }

  private void training() {
    for (TrainProperty property : TrainProperty.values()) {
      if (!network.training().lines().containsKey(property.dslName())) {
        taken.put(property.dslName(), property == TrainProperty.LOSS ? losses() : property.defaultValue());
      }
    }
    arguments("", network.training().optimizer());
    network.training().schedule().ifPresent(schedule -> arguments("", schedule));
  }

  private String losses() {
    return String.join(", ", network.outputs().stream().map(output -> network.forward().stream()
        .filter(step -> step.result().equals(output.loss()))
        .map(step -> ((Operation.Criterion) step.operation()).loss().concept().dslName())
        .findFirst()
        .orElseThrow()).toList());
  }

  private void arguments(String prefix, Configured<?> configured) {
    String name = prefix + configured.concept().dslName();
    configured.arguments().defaulted().forEach(
        argument -> taken.put(name + "." + argument, ArgumentText.of(configured.arguments().values().get(argument))));
  }
}
