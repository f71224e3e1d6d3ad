package org.mlpc.compiler.syntax;

import java.util.List;
import org.mlpc.compiler.source.Span;

/** {@code [accuracy, f1Macro]}. */
public record ListValue(List<Value> elements, Span span) implements Value {

  public ListValue {
    elements = List.copyOf(elements);
  }
}
