package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/** Lines of {@code ///}: their text without the slashes and one leading space, joined by {@code \n}. */
public record DocComment(String text, Span span) implements Node {}
