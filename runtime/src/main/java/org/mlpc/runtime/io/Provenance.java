package org.mlpc.runtime.io;

/**
 * Where a model's weights come from. Nothing in it varies between machines or runs: no time, path, JDK or thread count.
 *
 * @param source SHA-256 of the text of the {@code .mlp} file
 * @param data SHA-256 of the training data; empty if not trained
 * @param validation SHA-256 of validation rows that came apart from the training data; empty if none did
 * @param seed the seed of training, or of the initial weights
 * @param epochs epochs trained; 0 for initial weights
 * @param version the version of mlpc
 */
public record Provenance(String source, String data, String validation, long seed, int epochs, String version) {}
