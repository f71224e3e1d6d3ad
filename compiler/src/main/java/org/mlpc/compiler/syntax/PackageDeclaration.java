package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.mlpc.compiler.source.Span;

/** {@code package com.example.flowers}. */
public record PackageDeclaration(List<Identifier> parts, Span span) implements Node {

  public PackageDeclaration {
    parts = List.copyOf(parts);
  }

  /** The name with its dots. */
  public String name() {
    return parts.stream().map(Identifier::text).collect(Collectors.joining("."));
  }
}
