package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/**
 * A number as written, sign and unit included: {@code 2_000}, {@code -1e-4}, {@code 20%}, {@code 3MiB}. Read it with
 * {@link Quantity#parse}.
 */
public record NumberLiteral(String text, Span span) implements Value {}
