package org.mlpc.compiler.syntax;

import java.util.List;
import org.mlpc.compiler.source.Span;

/** {@code batch = 16}. */
public record Property(Identifier name, Value value, List<Attribute> attributes, Span span) implements Statement {

  public Property {
    attributes = List.copyOf(attributes);
  }
}
