package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Fit;
import org.mlpc.compiler.catalog.Loss;

/**
 * An output layer with the targets it predicts.
 *
 * @param head the head's name; empty where the network has no heads
 * @param targets one, or several real ones
 */
record ResolvedOutput(String head, ResolvedLayer layer, List<ResolvedColumn> targets) {

  ResolvedOutput {
    targets = List.copyOf(targets);
  }

  /** The type of its targets. */
  ColumnType kind() {
    return targets.get(0).kind();
  }

  int width() {
    return targets.stream().mapToInt(t -> t.column().encodedWidth()).sum();
  }

  /** Whether the output activation stands in the file. */
  boolean wroteActivation() {
    return layer.binding().wrote("activation");
  }

  /** The output activation: the one written, or the default of the target's type. */
  Activation activation() {
    return layer.function().orElseGet(() -> Fit.activations(kind()).get(0));
  }

  /**
   * The loss: the one written, or the default of target and activation; empty if the two do not
   * fit.
   */
  Optional<Binding> loss(WrittenLosses losses) {
    return losses
        .of(head)
        .or(() -> Fit.losses(kind(), activation()).stream().findFirst().map(Binding::ofDefaults));
  }

  /** The losses that fit the target with this activation, the default first. */
  List<Loss> fittingLosses() {
    return Fit.losses(kind(), activation());
  }
}
