package org.mlpc.compiler.syntax;

/** What may stand behind an equals sign or in an argument list. */
public sealed interface Value extends Node permits Call, ListValue, NumberLiteral, Range, StringLiteral {}
