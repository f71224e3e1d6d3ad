package org.mlpc.runtime.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
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
   * @throws InputException if it is none, damaged, or of another network: it names what differs
   */
  public ModelContents<A> read(Path file) {
    try (InputStream in = open(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads a model file of this network from a stream, which is left open.
   *
   * @param name what to call it in messages
   * @throws InputException if it is none, damaged, or of another network: it names what differs
   */
  public ModelContents<A> read(InputStream in, String name) {
    try {
      SafetensorsReader reader = new SafetensorsReader(in, name);
      Map<String, String> metadata = reader.header().metadata();
      new ModelComparison(this, name).requireSame(reader.header());
      A values = new TensorTransfer<>(this, name).read(reader);
      try {
        Normalization normalization = Normalization.parse(schema, metadata.get("mlpc.normalization"));
        return new ModelContents<>(values, normalization, Provenance.read(metadata, name));
      } catch (InputException e) {
        throw new InputException(name + ": " + e.getMessage(), e);
      }
    } catch (IOException e) {
      throw new InputException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the tensors alone, from any safetensors file that has them, in float32 or float64: values in file order.
   *
   * @throws InputException if it is no such file, damaged, or a tensor is missing or of another shape
   */
  public A readTensors(Path file) {
    try (InputStream in = open(file)) {
      SafetensorsReader reader = new SafetensorsReader(in, file.toString());
      new ModelComparison(this, file.toString()).requireTensors(reader.header());
      return new TensorTransfer<>(this, file.toString()).read(reader);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Writes first beside {@code file}, forces it to the disk and moves it over: a crash leaves the old or the new.
   *
   * @throws IOException if it cannot be written; the message names the file
   */
  public void write(Path file, ModelContents<A> contents) throws IOException {
    AtomicFile.write(file, out -> write(out, contents));
  }

  /** Writes to a stream, which is left open. The same contents give the same bytes. */
  public void write(OutputStream out, ModelContents<A> contents) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", "pt");
    metadata.put("mlpc.network", network);
    metadata.put("mlpc.columns", String.join("\n", schema.lines()));
    metadata.put("mlpc.normalization", contents.normalization().text());
    contents.provenance().write(metadata);
    metadata.put("mlpc.source", source);
    SafetensorsWriter.write(
        out, metadata, List.of(new SafetensorsWriter.Part<>(tensors, elements, contents.values())));
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": is a folder, not a model file");
    }
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static InputException unreadable(Path file, IOException e) {
    return new InputException(
        e instanceof NoSuchFileException ? file + ": no such file" : file + ": cannot be read: " + e.getMessage(), e);
  }
}
