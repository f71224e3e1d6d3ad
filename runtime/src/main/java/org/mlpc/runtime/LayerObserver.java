package org.mlpc.runtime;

/**
 * Sees what each layer gives in a forward pass.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
@FunctionalInterface
public interface LayerObserver<A> {

  /**
   * One layer's activations, after its activation function.
   *
   * @param layer the layer's name
   * @param activation the function's name in the language: {@code relu}; {@code linear} for a layer without one
   * @param line its line in the {@code .mlp} file
   * @param values [rows × stride], of which the first {@code width} of each row count; valid during the call only
   */
  void layer(String layer, String activation, int line, A values, int width, int stride);
}
