package org.mlpc.compiler.diagnostic;

import org.mlpc.compiler.source.Span;

/** A marked stretch of the source and the words beside the mark; the words may be empty. */
public record Label(Span span, String text) implements Comparable<Label> {

  @Override
  public int compareTo(Label other) {
    return span.compareTo(other.span);
  }
}
