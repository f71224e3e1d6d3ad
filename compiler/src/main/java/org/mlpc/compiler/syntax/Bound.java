package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/**
 * {@code params <= 500} or {@code accuracy >= 93% on "iris-test.csv"}.
 *
 * @param sign where the comparison stands
 */
public record Bound(
    Call measure,
    Comparison comparison,
    Span sign,
    Value value,
    Optional<StringLiteral> file,
    List<Attribute> attributes,
    Span span)
    implements Statement {

  public Bound {
    attributes = List.copyOf(attributes);
  }
}
