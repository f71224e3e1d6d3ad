package org.mlpc.runtime.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.runtime.data.Elements;

/** Writes a safetensors file: the same content always gives the same bytes. */
final class SafetensorsWriter {

  private static final int CHUNK = 1 << 13;

  private SafetensorsWriter() {}

  /**
   * Tensors of one element type.
   *
   * @param tensors laid end to end in {@code values}
   */
  record Part<A>(List<TensorSpec> tensors, Elements<A> elements, A values) {

    void write(OutputStream out) throws IOException {
      int count = elements.length(values);
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK * elements.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = 0; at < count; at += CHUNK) {
        elements.write(values, at, Math.min(CHUNK, count - at), buffer.clear());
        out.write(buffer.array(), 0, buffer.position());
      }
    }
  }

  static void write(OutputStream out, Map<String, String> metadata, List<Part<?>> parts) throws IOException {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("__metadata__", metadata);
    long at = 0;
    for (Part<?> part : parts) {
      for (TensorSpec tensor : part.tensors()) {
        long end = at + (long) tensor.size() * part.elements().bytes();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("dtype", part.elements().dtype());
        entry.put("shape", tensor.shape());
        entry.put("data_offsets", List.of(at, end));
        header.put(tensor.name(), entry);
        at = end;
      }
    }
    byte[] json = Json.write(header).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(padded.length).array());
    out.write(padded);
    for (Part<?> part : parts) {
      part.write(out);
    }
  }
}
