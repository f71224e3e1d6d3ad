package org.mlpc.compiler.syntax;

/** What may stand in a section. */
public sealed interface Statement extends Node permits Bound, Column, Example, Head, LayerStatement, Property {}
