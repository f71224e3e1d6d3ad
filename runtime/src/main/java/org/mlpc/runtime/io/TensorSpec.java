package org.mlpc.runtime.io;

import java.util.List;

/**
 * Name and shape of a tensor as the model file holds it.
 *
 * @param name as PyTorch names it: {@code hidden.weight}
 * @param shape [out, in] for a weight, [n] for a vector
 * @param trainable false for running statistics
 * @param line the line of the {@code .mlp} file its layer stands on, from 1
 */
public record TensorSpec(String name, List<Integer> shape, boolean trainable, int line) {

  public TensorSpec {
    shape = List.copyOf(shape);
  }

  /** The product of the shape. */
  public int size() {
    int size = 1;
    for (int extent : shape) {
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }
}
