package org.mlpc.compiler.ir;

/**
 * One label of a category or set.
 *
 * @param text as it stands in data files
 * @param javaName the enum constant before escaping: {@code setosa}, {@code oldTown}, {@code 3}
 * @param doc its doc comment, or empty
 */
public record Label(String text, String javaName, String doc) {}
