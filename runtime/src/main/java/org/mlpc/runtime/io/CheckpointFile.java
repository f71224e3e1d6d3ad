package org.mlpc.runtime.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;

/**
 * One checkpoint as a safetensors file: the network's tensors under their names, and beside them
 * {@code checkpoint.slots}, {@code checkpoint.best} and numbers in double. A check sum covers all their bits.
 */
final class CheckpointFile<A> {

  private static final String SUM = "mlpc.checkpoint.crc32";
  private static final String EPOCH = "mlpc.checkpoint.epoch";
  private static final String IDENTITY = "mlpc.checkpoint.of.";
  private static final String NUMBERS = "checkpoint.numbers.";
  private static final String SLOTS = "checkpoint.slots";
  private static final String BEST = "checkpoint.best";

  private final ModelFile<A> model;

  CheckpointFile(ModelFile<A> model) {
    this.model = model;
  }

  /**
   * Writes it.
   *
   * @param identity what must be the same for a training to go on from it
   */
  void write(OutputStream out, Checkpoint<A> checkpoint, Map<String, String> identity) throws IOException {
    Elements<A> elements = model.elements();
    List<SafetensorsWriter.Part<?>> parts = new ArrayList<>();
    parts.add(new SafetensorsWriter.Part<>(model.tensors(), elements, checkpoint.values()));
    parts.add(part(SLOTS, elements, checkpoint.slots()));
    parts.add(part(BEST, elements, checkpoint.bestValues()));
    checkpoint.numbers().forEach((name, numbers) -> parts.add(part(NUMBERS + name, Elements.FLOAT64, numbers)));
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", "pt");
    metadata.put(EPOCH, Integer.toString(checkpoint.epoch()));
    metadata.put(SUM, sum(parts));
    identity.forEach((name, value) -> metadata.put(IDENTITY + name, value));
    SafetensorsWriter.write(out, metadata, parts);
  }

  private static <B> SafetensorsWriter.Part<B> part(String name, Elements<B> elements, B values) {
    TensorSpec tensor = new TensorSpec(name, List.of(elements.length(values)), false, 0);
    return new SafetensorsWriter.Part<>(List.of(tensor), elements, values);
  }

  private static String sum(List<SafetensorsWriter.Part<?>> parts) throws IOException {
    CRC32 sum = new CRC32();
    try (OutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), sum)) {
      for (SafetensorsWriter.Part<?> part : parts) {
        part.write(out);
      }
    }
    return Long.toHexString(sum.getValue());
  }

  /** A checkpoint and what it is of. */
  record Found<A>(Checkpoint<A> checkpoint, Map<String, String> identity) {}

  /**
   * Reads one.
   *
   * @throws InputException if it is not whole, or its tensors are not the network's
   */
  Found<A> read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      SafetensorsReader reader = new SafetensorsReader(in, file.toString());
      Map<String, String> metadata = reader.header().metadata();
      Elements<A> elements = model.elements();
      Map<String, double[]> numbers = new LinkedHashMap<>();
      Map<String, A> arrays = new LinkedHashMap<>();
      List<SafetensorsWriter.Part<?>> parts = new ArrayList<>();
      for (TensorEntry tensor : reader.header().tensors()) {
        if (tensor.name().startsWith(NUMBERS)) {
          double[] array = read(reader, tensor, Elements.FLOAT64, file);
          numbers.put(tensor.name().substring(NUMBERS.length()), array);
          parts.add(part(tensor.name(), Elements.FLOAT64, array));
        } else {
          A array = read(reader, tensor, elements, file);
          arrays.put(tensor.name(), array);
          parts.add(part(tensor.name(), elements, array));
        }
      }
      reader.end();
      if (!sum(parts).equals(metadata.get(SUM))) {
        throw SafetensorsHeader.damaged(file.toString(), "its check sum is wrong");
      }
      Map<String, String> identity = new LinkedHashMap<>();
      metadata.forEach((key, value) -> {
        if (key.startsWith(IDENTITY)) {
          identity.put(key.substring(IDENTITY.length()), value);
        }
      });
      int epoch = Integer.parseInt(metadata.getOrDefault(EPOCH, ""));
      return new Found<>(
          new Checkpoint<>(epoch, values(arrays, file), take(arrays, SLOTS, file), take(arrays, BEST, file), numbers),
          identity);
    } catch (IOException | NumberFormatException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private A values(Map<String, A> arrays, Path file) {
    Elements<A> elements = model.elements();
    A values = elements.allocate(model.tensors().stream().mapToInt(TensorSpec::size).sum());
    int at = 0;
    for (TensorSpec tensor : model.tensors()) {
      A array = take(arrays, tensor.name(), file);
      if (elements.length(array) != tensor.size()) {
        throw SafetensorsHeader.damaged(file.toString(), "tensor " + tensor.name() + " is of another network");
      }
      elements.copy(array, 0, values, at, tensor.size());
      at += tensor.size();
    }
    return values;
  }

  private A take(Map<String, A> arrays, String name, Path file) {
    A array = arrays.get(name);
    if (array == null) {
      throw SafetensorsHeader.damaged(file.toString(), "it has no tensor " + name);
    }
    return array;
  }

  private static <B> B read(SafetensorsReader reader, TensorEntry tensor, Elements<B> elements, Path file)
      throws IOException {
    if (!tensor.dtype().equals(elements.dtype()) || tensor.end() - tensor.begin() > Files.size(file)) {
      throw SafetensorsHeader.damaged(file.toString(), "tensor " + tensor.name() + " is not as a checkpoint has it");
    }
    B array = elements.allocate(Math.toIntExact((tensor.end() - tensor.begin()) / elements.bytes()));
    reader.read(tensor, elements, array, 0);
    return array;
  }
}
