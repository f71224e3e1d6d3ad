package org.mlpc.compiler.syntax;

import java.util.Optional;
import org.mlpc.compiler.source.Span;

/**
 * A label of a category or set: {@code setosa}, {@code 3}, {@code "old town" as oldTown}.
 *
 * @param text the label as the data has it: the name, the number as written, or the string's value
 * @param alias the name behind {@code as}, used in Java
 */
public record Label(Optional<DocComment> doc, String text, Optional<Identifier> alias, Span span) implements Node {}
