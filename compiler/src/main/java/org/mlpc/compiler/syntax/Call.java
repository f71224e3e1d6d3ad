package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.source.Span;

/**
 * A name with or without arguments: {@code relu}, {@code adamW(rate = 0.01)}, {@code rating.accuracy}, {@code true}.
 *
 * @param parts the name's parts between dots, one at least
 * @param hasParentheses tells {@code relu()} from {@code relu}
 */
public record Call(List<Identifier> parts, List<Argument> arguments, boolean hasParentheses, Span span)
    implements Value {

  public Call {
    parts = List.copyOf(parts);
    arguments = List.copyOf(arguments);
  }

  /** The name with its dots. */
  public String name() {
    return parts.stream().map(Identifier::text).collect(Collectors.joining("."));
  }

  /** The span of the name alone. */
  public Span nameSpan() {
    return parts.get(0).span().to(parts.get(parts.size() - 1).span());
  }

  /** Arguments without a name, in order. */
  public List<Argument> positional() {
    return arguments.stream().filter(argument -> !argument.isNamed()).toList();
  }

  /** The first argument of a name. */
  public Optional<Argument> named(String name) {
    return arguments.stream().filter(a -> a.name().filter(n -> n.text().equals(name)).isPresent()).findFirst();
  }
}
