package org.mlpc.runtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * What travels in place of a network through an {@link java.io.ObjectOutputStream}: its model file. On the other side
 * it is loaded as from a file, with the same bits, or refused if the class there is of another {@code .mlp} file.
 */
record SerializedNetwork<N extends Network<?, ?>, A>(NetworkDefinition<N, A> definition, byte[] modelFile)
    implements Serializable {

  static <N extends Network<?, ?>, A> SerializedNetwork<N, A> of(NetworkDefinition<N, A> definition, N network) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      definition.save(network, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new SerializedNetwork<>(definition, bytes.toByteArray());
  }

  private Object readResolve() {
    return definition.load(new ByteArrayInputStream(modelFile), "the serialised " + definition.name());
  }
}
