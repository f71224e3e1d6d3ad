package org.mlpc.compiler.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes safetensors files with nothing of ours, so that a fault of our reader cannot hide. */
final class GoldenTensors {

  private static final Pattern TENSOR = Pattern.compile(
      "\"([^\"]+)\"\\s*:\\s*\\{\\s*\"dtype\"\\s*:\\s*\"(F32|F64)\"\\s*,\\s*\"shape\"\\s*:\\s*\\[([^\\]]*)\\]\\s*,"
          + "\\s*\"data_offsets\"\\s*:\\s*\\[\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\]");

  private GoldenTensors() {}

  /** A tensor's shape, as written, and its values in row-major order. */
  record Tensor(String shape, double[] values) {}

  /** The float32 and float64 tensors by name. */
  static Map<String, Tensor> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int headerLength = Math.toIntExact(bytes.getLong());
    String header = new String(bytes.array(), Long.BYTES, headerLength, StandardCharsets.UTF_8);
    Map<String, Tensor> tensors = new TreeMap<>();
    Matcher matcher = TENSOR.matcher(header);
    while (matcher.find()) {
      boolean wide = matcher.group(2).equals("F64");
      int begin = Integer.parseInt(matcher.group(4));
      int end = Integer.parseInt(matcher.group(5));
      double[] values = new double[(end - begin) / (wide ? Double.BYTES : Float.BYTES)];
      bytes.position(Long.BYTES + headerLength + begin);
      for (int i = 0; i < values.length; i++) {
        values[i] = wide ? bytes.getDouble() : bytes.getFloat();
      }
      tensors.put(matcher.group(1), new Tensor(matcher.group(3).replace(" ", ""), values));
    }
    return tensors;
  }

  /** Writes tensors rounded to float32. */
  static void writeFloat32(Map<String, Tensor> tensors, Path file) throws IOException {
    StringJoiner header = new StringJoiner(",", "{", "}");
    ByteBuffer data = ByteBuffer.allocate(
        tensors.values().stream().mapToInt(tensor -> tensor.values().length * Float.BYTES).sum());
    data.order(ByteOrder.LITTLE_ENDIAN);
    tensors.forEach((name, tensor) -> {
      int begin = data.position();
      for (double value : tensor.values()) {
        data.putFloat((float) value);
      }
      header.add("\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
          .formatted(name, tensor.shape(), begin, data.position()));
    });
    byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).array());
    bytes.write(text);
    bytes.write(data.array());
    Files.write(file, bytes.toByteArray());
  }
}
