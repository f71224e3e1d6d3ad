package org.mlpc.runtime.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers rows one by one into arrays, which do not move once they are full; what is too large goes to a mapped file.
 */
final class RowCollector<A> {

  /** Elements of an array: 4 MiB of floats. */
  private static final int CHUNK = 1 << 20;
  /** Few rows should not take a whole array. */
  private static final int FIRST_ROWS = 256;

  private final Elements<A> elements;
  private final int width;
  private final int shift;
  private final long mostBytes;
  private final List<A> chunks = new ArrayList<>();
  private MappedRows<A> mapped;
  private A chunk;
  private int rows;

  /**
   * @param mostBytes what may be kept on the heap
   */
  RowCollector(Elements<A> elements, int width, long mostBytes) {
    this.elements = elements;
    this.width = width;
    this.mostBytes = mostBytes;
    this.shift = Math.max(0, 31 - Integer.numberOfLeadingZeros(Math.max(1, CHUNK / Math.max(1, width))));
  }

  void add(double[] row) {
    int inChunk = rows & (1 << shift) - 1;
    if (inChunk == 0) {
      nextChunk();
    } else if (inChunk * width == elements.length(chunk)) {
      growFirst();
    }
    for (int e = 0; e < width; e++) {
      elements.set(chunk, inChunk * width + e, row[e]);
    }
    rows = Math.addExact(rows, 1);
  }

  private void nextChunk() {
    int length = Math.multiplyExact(1 << shift, width);
    if (mapped != null) {
      mapped.add(chunk, 1 << shift);
      return;
    }
    if ((chunks.size() + 1L) * length * elements.bytes() > mostBytes && !chunks.isEmpty()) {
      mapped = MappedRows.create(elements, shift, width);
      chunks.forEach(full -> mapped.add(full, 1 << shift));
      chunk = chunks.get(0);
      chunks.clear();
      return;
    }
    chunk = elements.allocate(chunks.isEmpty() ? Math.min(length, FIRST_ROWS * width) : length);
    chunks.add(chunk);
  }

  private void growFirst() {
    int length = (int) Math.min(4L * elements.length(chunk), (1L << shift) * width);
    A larger = elements.allocate(length);
    elements.copy(chunk, 0, larger, 0, elements.length(chunk));
    chunk = larger;
    chunks.set(0, larger);
  }

  int rows() {
    return rows;
  }

  RowStore<A> finish() {
    if (mapped == null) {
      return new ArrayRows<>(elements, chunks, shift, rows, width);
    }
    mapped.add(chunk, rows - mapped.rows());
    return mapped;
  }
}
