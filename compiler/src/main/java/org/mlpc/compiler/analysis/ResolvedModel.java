package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.syntax.ModelDeclaration;

/** A model whose names and arguments are resolved, before it is checked as a whole. */
record ResolvedModel(
    ModelDeclaration declaration,
    ResolvedSchema schema,
    ResolvedNetwork network,
    ResolvedTraining training) {

  /** The optimiser, or the default one. */
  Binding optimizer() {
    return training
        .concept(TrainProperty.OPTIMIZER)
        .orElseGet(() -> Binding.ofDefaults(Optimizer.ADAM));
  }

  boolean perceptronRule() {
    return optimizer().concept() == Optimizer.PERCEPTRON;
  }

  /** The outputs: one for all targets together, or one a head whose target is known. */
  List<ResolvedOutput> outputs() {
    if (network.heads().isEmpty()) {
      return network
          .output()
          .filter(o -> !schema.targets().isEmpty() && !schema.needsHeads())
          .map(o -> new ResolvedOutput("", o, schema.targets()))
          .stream()
          .toList();
    }
    return network.heads().stream().map(this::output).flatMap(Optional::stream).toList();
  }

  private Optional<ResolvedOutput> output(ResolvedHead head) {
    Optional<ResolvedColumn> target = schema.target(head.name());
    Optional<ResolvedLayer> output = ResolvedNetwork.output(head.layers());
    return target.isPresent() && output.isPresent()
        ? Optional.of(new ResolvedOutput(head.name(), output.get(), List.of(target.get())))
        : Optional.empty();
  }
}
