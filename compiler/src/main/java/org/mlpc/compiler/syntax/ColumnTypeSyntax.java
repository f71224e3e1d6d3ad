package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/**
 * A column's type: {@code real}, {@code int(0 .. 255)[784]}, {@code category { a, b }?}.
 *
 * @param arguments what stands in parentheses, a {@link Range} as a rule; empty if there are none
 * @param labels what stands in braces; absent without braces, empty for {@code {}}
 * @param nullable whether a {@code ?} follows
 * @param length the number in square brackets
 */
public record ColumnTypeSyntax(
    Identifier name,
    List<Argument> arguments,
    Optional<List<Label>> labels,
    boolean nullable,
    Optional<NumberLiteral> length,
    Span span)
    implements Node {

  public ColumnTypeSyntax {
    arguments = List.copyOf(arguments);
    labels = labels.map(List::copyOf);
  }
}
