package org.mlpc.compiler.diagnostic;

import org.mlpc.compiler.source.Span;

/** An edit that mends the fault: the span's text becomes the replacement. The edits of a diagnostic apply together. */
public record Fix(Span span, String replacement) {}
