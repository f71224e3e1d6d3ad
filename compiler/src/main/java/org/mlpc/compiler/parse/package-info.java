/**
 * From text to syntax tree. A file without fault takes the short way: lexer, parser, {@link
 * org.mlpc.compiler.parse.FileBuilder}. A file at fault is read again statement by statement, where known mistakes are
 * named, mended in the token list and read on, so that each fault is told once and none hides the next.
 */
package org.mlpc.compiler.parse;
