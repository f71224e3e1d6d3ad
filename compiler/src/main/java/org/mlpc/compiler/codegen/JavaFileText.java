package org.mlpc.compiler.codegen;

/**
 * One generated Java file.
 *
 * @param path below the folder of generated sources, with {@code /}
 * @param text pure ASCII, each line ended by {@code \n}
 */
public record JavaFileText(String path, String text) {}
