package org.mlpc.compiler.codegen;

/**
 * A field that holds an array.
 *
 * @param length as an expression, in which {@code maxRows} may stand
 */
record BatchArray(String field, String length) {}
