package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/** {@code dense(16, relu)} or {@code hidden = dense(16, relu)}. */
public record LayerStatement(
    Optional<DocComment> doc, Optional<Identifier> name, Call call, List<Attribute> attributes, Span span)
    implements Statement {

  public LayerStatement {
    attributes = List.copyOf(attributes);
  }
}
