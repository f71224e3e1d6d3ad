package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/** A text in double quotes: its value, escapes resolved; the span includes the quotes. */
public record StringLiteral(String value, Span span) implements Value {}
