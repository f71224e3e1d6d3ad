package org.mlpc.compiler.syntax;

/** What may stand at the top of a file. */
public sealed interface Declaration extends Node permits ModelDeclaration, BlockDeclaration {

  Identifier name();
}
