package org.mlpc.compiler.syntax;

import java.util.Optional;
import org.mlpc.compiler.source.Span;

/** A parameter of a block: {@code width} or {@code rate = 0.2} with its default. */
public record Parameter(Identifier name, Optional<Value> defaultValue, Span span) implements Node {}
