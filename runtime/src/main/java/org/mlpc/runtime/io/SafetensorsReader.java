package org.mlpc.runtime.io;

import static org.mlpc.runtime.io.SafetensorsHeader.damaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;

/** Reads a safetensors file front to back, trusting nothing it says: memory is taken only for bytes that are there. */
final class SafetensorsReader {

  private static final long LONGEST_HEADER = 100_000_000;
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final String file;
  private final SafetensorsHeader header;

  SafetensorsReader(InputStream in, String file) throws IOException {
    this.in = in;
    this.file = file;
    byte[] length = in.readNBytes(Long.BYTES);
    if (length.length == 0) {
      throw new InputException(file + ": the file is empty, not a safetensors file");
    }
    if (length.length < Long.BYTES) {
      throw damaged(file, "it has " + length.length + " bytes");
    }
    long headerLength = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (headerLength < 2 || headerLength > LONGEST_HEADER) {
      throw damaged(file, "it announces a header of " + Long.toUnsignedString(headerLength) + " bytes");
    }
    byte[] json = in.readNBytes((int) headerLength);
    if (json.length < headerLength) {
      throw damaged(file, "it ends within its header");
    }
    header = SafetensorsHeader.parse(json, file);
  }

  SafetensorsHeader header() {
    return header;
  }

  /** Reads the next tensor's elements; F32 and F64 are converted to the wanted type. */
  <A> void read(TensorEntry tensor, Elements<A> elements, A into, int at) throws IOException {
    boolean wide = tensor.dtype().equals("F64");
    int count = Math.toIntExact((tensor.end() - tensor.begin()) / (wide ? 8 : 4));
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    int perChunk = CHUNK / (wide ? 8 : 4);
    for (int done = 0; done < count; done += perChunk) {
      int now = Math.min(perChunk, count - done);
      int bytes = now * (wide ? 8 : 4);
      if (in.readNBytes(buffer.array(), 0, bytes) < bytes) {
        throw damaged(file, "it ends within tensor " + tensor.name());
      }
      buffer.clear().limit(bytes);
      if (tensor.dtype().equals(elements.dtype())) {
        elements.read(buffer, into, at + done, now);
      } else {
        for (int i = 0; i < now; i++) {
          elements.set(into, at + done + i, wide ? buffer.getDouble() : buffer.getFloat());
        }
      }
    }
  }

  /** Skips a tensor that is not wanted. */
  void skip(TensorEntry tensor) throws IOException {
    try {
      in.skipNBytes(tensor.end() - tensor.begin());
    } catch (java.io.EOFException e) {
      throw damaged(file, "it ends within tensor " + tensor.name());
    }
  }

  /** Makes sure that nothing follows the last tensor. */
  void end() throws IOException {
    if (in.read() >= 0) {
      throw damaged(file, "something follows its last tensor");
    }
  }
}
