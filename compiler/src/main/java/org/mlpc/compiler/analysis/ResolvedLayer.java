package org.mlpc.compiler.analysis;

import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.LayerStatement;

/**
 * A layer of the network, blocks expanded.
 *
 * @param name its name, with that of its head or block before a dot: {@code rating.dense1}
 * @param slopeName the name of its PReLU, if its activation is one; else empty
 * @param binding its kind, or the activation of a line of its own, with arguments
 * @param statement what was written; of an expanded block, the line in the block
 */
record ResolvedLayer(String name, String slopeName, Binding binding, LayerStatement statement) {

  Concept concept() {
    return binding.concept();
  }

  boolean is(LayerKind kind) {
    return concept() == kind;
  }

  /** Whether it holds weights that connect units. */
  boolean weighted() {
    return concept() instanceof LayerKind kind && kind.weighted();
  }

  /**
   * Its activation: of a dense or output layer the argument, of an activation line itself; empty if
   * it has none.
   */
  Optional<Binding> activation() {
    return concept() instanceof Activation ? Optional.of(binding) : binding.nested("activation");
  }

  /** The function of its activation. */
  Optional<Activation> function() {
    return activation().map(a -> (Activation) a.concept());
  }

  /** Where to point at for something about its activation. */
  Span activationSpan() {
    return activation().flatMap(Binding::written).orElse(nameSpan());
  }

  Span nameSpan() {
    return statement.call().nameSpan();
  }

  Span span() {
    return statement.call().span();
  }
}
