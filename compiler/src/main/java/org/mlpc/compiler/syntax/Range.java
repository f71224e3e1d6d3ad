package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/** {@code 0 .. 255}, both ends included. */
public record Range(NumberLiteral from, NumberLiteral to, Span span) implements Value {}
