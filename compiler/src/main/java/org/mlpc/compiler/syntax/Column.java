package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/**
 * {@code petalWidth: real @standardize}. {@code a, b: real} gives two columns that share type and attributes, spans
 * included.
 */
public record Column(
    Optional<DocComment> doc, Identifier name, ColumnTypeSyntax type, List<Attribute> attributes, Span span)
    implements Statement {

  public Column {
    attributes = List.copyOf(attributes);
  }
}
