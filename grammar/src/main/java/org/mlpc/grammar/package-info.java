/** The lexer and parser that ANTLR generates from {@code Mlp.g4}. */
package org.mlpc.grammar;
