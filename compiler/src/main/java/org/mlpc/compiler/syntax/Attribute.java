package org.mlpc.compiler.syntax;

import java.util.List;
import org.mlpc.compiler.source.Span;

/**
 * {@code @standardize} or {@code @column("petal width (cm)")}; the span includes the {@code @}, the name's does not.
 */
public record Attribute(Identifier name, List<Argument> arguments, Span span) implements Node {

  public Attribute {
    arguments = List.copyOf(arguments);
  }
}
