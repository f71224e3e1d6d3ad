package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/** {@code [0, 1] -> 1}: the inputs in their order, and the target, or a list of targets. */
public record Example(ListValue input, Value target, Span span) implements Statement {}
