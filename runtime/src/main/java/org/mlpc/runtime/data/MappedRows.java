package org.mlpc.runtime.data;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Rows in a temporary file that is mapped into memory, for data larger than the heap. */
final class MappedRows<A> implements RowStore<A> {

  private final Elements<A> elements;
  private final int shift;
  private final int width;
  /** The elements of 2^shift rows each. */
  private final List<Buffer> chunks = new ArrayList<>();
  private final FileChannel channel;
  private int rows;

  private MappedRows(Elements<A> elements, int shift, int width, FileChannel channel) {
    this.elements = elements;
    this.shift = shift;
    this.width = width;
    this.channel = channel;
  }

  /** Begins a file in the folder for temporary files; it goes when the process ends, however it ends. */
  static <A> MappedRows<A> create(Elements<A> elements, int shift, int width) {
    try {
      Path file = Files.createTempFile("mlpc-rows-", ".bin");
      FileChannel channel = FileChannel.open(
          file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
      unlink(file);
      return new MappedRows<>(elements, shift, width, channel);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Where a file may lose its name while it is open, nothing is left even by a process that is killed. */
  private static void unlink(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      // Windows keeps the name and deletes the file when the process ends.
    }
  }

  /** Adds an array of 2^shift rows, or of fewer at the end. */
  void add(A array, int count) {
    int length = (1 << shift) * width;
    long start = (long) chunks.size() * length * elements.bytes();
    try {
      ByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, start, (long) length * elements.bytes())
          .order(ByteOrder.nativeOrder());
      elements.write(array, 0, length, buffer);
      chunks.add(elements.view(buffer.flip()));
      rows = Math.addExact(rows, count);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public boolean inMemory() {
    return false;
  }

  @Override
  public double get(int row, int element) {
    A one = elements.allocate(1);
    elements.copy(chunks.get(row >> shift), index(row) + element, one, 0, 1);
    return elements.get(one, 0);
  }

  @Override
  public void copy(int row, A into, int at) {
    elements.copy(chunks.get(row >> shift), index(row), into, at, width);
  }

  private int index(int row) {
    return (row & (1 << shift) - 1) * width;
  }

  private static InputException unwritable(IOException e) {
    return new InputException("the rows are larger than memory, and the folder for temporary files ("
        + System.getProperty("java.io.tmpdir") + ", set by -Djava.io.tmpdir) cannot take them: " + e.getMessage(), e);
  }
}
