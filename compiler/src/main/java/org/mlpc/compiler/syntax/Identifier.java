package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/** A name as it was written, in Unicode's composed form (NFC). */
public record Identifier(String text, Span span) implements Node {

  @Override
  public String toString() {
    return text;
  }
}
