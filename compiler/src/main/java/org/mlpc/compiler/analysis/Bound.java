package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.source.Span;

/** The value bound to a parameter. */
sealed interface Bound {

  /** Where it was written; empty for a default. */
  Optional<Span> written();

  /** A number, word, truth value or list of numbers. */
  record Literal(Argument value, Optional<Span> written) implements Bound {}

  /** A concept with its own arguments: {@code relu}. */
  record Nested(Binding binding, Optional<Span> written) implements Bound {}

  /** Several concepts: {@code [accuracy, f1]}. */
  record Several(List<Binding> bindings, Optional<Span> written) implements Bound {
    public Several {
      bindings = List.copyOf(bindings);
    }
  }
}
