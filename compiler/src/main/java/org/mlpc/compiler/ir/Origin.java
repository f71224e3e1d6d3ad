package org.mlpc.compiler.ir;

/**
 * Where a step or tensor comes from.
 *
 * @param layer the layer's name, numbered when unnamed: {@code hidden}, {@code dense1}, {@code rating.output}
 * @param line the line of the {@code .mlp} file, from 1; 0 where nothing was written and a default taken
 */
public record Origin(String layer, int line) {}
