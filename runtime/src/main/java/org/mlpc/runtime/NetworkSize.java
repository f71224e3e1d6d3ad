package org.mlpc.runtime;

import org.mlpc.runtime.io.TensorSpec;

/** How many numbers a network keeps. */
final class NetworkSize {

  private NetworkSize() {}

  /** Elements of all tensors, running statistics included. */
  static int values(NetworkDefinition<?, ?> definition) {
    return definition.tensors().stream().mapToInt(TensorSpec::size).sum();
  }

  /** Elements of the tensors that training adjusts. */
  static int parameters(NetworkDefinition<?, ?> definition) {
    return definition.tensors().stream().filter(TensorSpec::trainable).mapToInt(TensorSpec::size).sum();
  }
}
