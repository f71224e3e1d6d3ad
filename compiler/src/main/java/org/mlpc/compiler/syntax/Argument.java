package org.mlpc.compiler.syntax;

import java.util.Optional;
import org.mlpc.compiler.source.Span;

/** {@code 16} or {@code init = he}. */
public record Argument(Optional<Identifier> name, Value value, Span span) implements Node {

  public boolean isNamed() {
    return name.isPresent();
  }
}
