package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/** {@code edition 1}. */
public record EditionDeclaration(NumberLiteral number, Span span) implements Node {}
