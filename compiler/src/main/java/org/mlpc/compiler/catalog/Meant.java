package org.mlpc.compiler.catalog;

/**
 * A concept that was recognised under a foreign name.
 *
 * @param concept what was meant
 * @param spelling how it is written here: its name, or its name with an option, {@code he(uniform)}
 */
public record Meant(Concept concept, String spelling) {}
