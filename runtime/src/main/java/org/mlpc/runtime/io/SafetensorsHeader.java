package org.mlpc.runtime.io;

import java.nio.charset.CharacterCodingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.runtime.data.InputException;

/**
 * The header of a safetensors file: metadata, and the tensors in the order of their bytes, without gap or overlap.
 *
 * @param bytes how many bytes of tensors follow
 */
record SafetensorsHeader(Map<String, String> metadata, List<TensorEntry> tensors, long bytes) {

  private static final Map<String, Integer> SIZES = Map.ofEntries(
      Map.entry("F64", 8), Map.entry("F32", 4), Map.entry("F16", 2), Map.entry("BF16", 2), Map.entry("I64", 8),
      Map.entry("I32", 4), Map.entry("I16", 2), Map.entry("I8", 1), Map.entry("U64", 8), Map.entry("U32", 4),
      Map.entry("U16", 2), Map.entry("U8", 1), Map.entry("BOOL", 1));

  /**
   * Reads a header that may be hostile.
   *
   * @param file what to call the file in messages
   */
  static SafetensorsHeader parse(byte[] json, String file) {
    Object root;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      root = JsonReader.read(text);
    } catch (CharacterCodingException e) {
      throw damaged(file, "its header is not UTF-8");
    } catch (IllegalArgumentException e) {
      throw damaged(file, "its header is not JSON: " + e.getMessage());
    }
    if (!(root instanceof Map<?, ?> map)) {
      throw damaged(file, "its header is not a JSON object");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    List<TensorEntry> tensors = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entry.getKey().equals("__metadata__")) {
        metadata(metadata, entry.getValue(), file);
      } else {
        tensors.add(entry(entry.getKey().toString(), entry.getValue(), file));
      }
    }
    Collections.sort(tensors);
    long at = 0;
    for (TensorEntry tensor : tensors) {
      if (tensor.begin() != at) {
        throw damaged(file, "tensor " + tensor.name() + " begins at byte " + tensor.begin() + " instead of " + at);
      }
      at = tensor.end();
    }
    return new SafetensorsHeader(metadata, List.copyOf(tensors), at);
  }

  private static void metadata(Map<String, String> metadata, Object value, String file) {
    if (!(value instanceof Map<?, ?> map)) {
      throw damaged(file, "its metadata is not a JSON object");
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getValue() instanceof String text)) {
        throw damaged(file, "its metadata entry " + entry.getKey() + " is not a string");
      }
      metadata.put(entry.getKey().toString(), text);
    }
  }

  private static TensorEntry entry(String name, Object value, String file) {
    if (!(value instanceof Map<?, ?> map)
        || !(map.get("dtype") instanceof String dtype)
        || !(map.get("shape") instanceof List<?> extents)
        || !(map.get("data_offsets") instanceof List<?> offsets)
        || offsets.size() != 2
        || !(offsets.get(0) instanceof Long begin)
        || !(offsets.get(1) instanceof Long end)) {
      throw damaged(file, "tensor " + name + " lacks dtype, shape or data_offsets");
    }
    Integer size = SIZES.get(dtype);
    if (size == null) {
      throw damaged(file, "tensor " + name + " is of an unknown type " + dtype);
    }
    List<Long> shape = new ArrayList<>();
    long bytes = size;
    for (Object extent : extents) {
      if (!(extent instanceof Long length) || length < 0 || length > 0 && bytes > Long.MAX_VALUE / length) {
        throw damaged(file, "tensor " + name + " has an impossible shape " + extents);
      }
      shape.add(length);
      bytes *= length;
    }
    if (begin < 0 || end < begin || end - begin != bytes) {
      throw damaged(file, "tensor " + name + " takes bytes " + begin + " to " + end + ", but its shape takes " + bytes);
    }
    return new TensorEntry(name, dtype, shape, begin, end);
  }

  static InputException damaged(String file, String what) {
    return new InputException(file + ": is not a whole safetensors file: " + what + "; train again, or copy it anew");
  }
}
