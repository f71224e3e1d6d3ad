package org.mlpc.compiler.syntax;

import org.mlpc.compiler.source.Span;

/** Anything written in a file. */
public sealed interface Node
    permits Argument,
        Attribute,
        ColumnTypeSyntax,
        Declaration,
        DocComment,
        EditionDeclaration,
        Identifier,
        Label,
        MlpFile,
        PackageDeclaration,
        Parameter,
        Section,
        Statement,
        Value {

  /** From the first to the last character, doc comment and leading attributes left out. */
  Span span();
}
