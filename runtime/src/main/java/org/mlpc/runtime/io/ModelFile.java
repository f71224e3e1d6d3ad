package org.mlpc.runtime.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;

/**
 * The model file of one network: safetensors with the tensors under PyTorch's names, and in its metadata the
 * {@code .mlp} text, the fitted normalisation and the provenance.
 *
 * @param network the model's name
 * @param source the text of the {@code .mlp} file
 */
public record ModelFile<A>(
    String network, String source, Schema schema, List<TensorSpec> tensors, Elements<A> elements) {

  public ModelFile {
    tensors = List.copyOf(tensors);
  }

  /**
   * Reads a model file of this network.
   *
   * @throws org.mlpc.runtime.data.InputException if it is none, damaged, or of another network: it names what differs
   */
  public ModelContents<A> read(Path file) {
    throw new UnsupportedOperationException("read");
  }

  /**
   * Reads a model file of this network from a stream, which is left open.
   *
   * @param name what to call it in messages
   */
  public ModelContents<A> read(InputStream in, String name) {
    throw new UnsupportedOperationException("read");
  }

  /** Reads the tensors alone, from any safetensors file that has them: values in file order. */
  public A readTensors(Path file) {
    throw new UnsupportedOperationException("readTensors");
  }

  /** Writes first beside {@code file}, forces it to the disk and moves it over: a crash leaves the old or the new. */
  public void write(Path file, ModelContents<A> contents) throws IOException {
    throw new UnsupportedOperationException("write");
  }

  /** Writes to a stream, which is left open. */
  public void write(OutputStream out, ModelContents<A> contents) throws IOException {
    throw new UnsupportedOperationException("write");
  }
}
