package org.mlpc.runtime.data;

import java.util.ArrayList;
import java.util.List;

/** Gathers rows one by one into arrays, without ever copying what is there. */
final class RowCollector<A> {

  /** Elements of an array: about 4 MiB of floats. */
  private static final int CHUNK = 1 << 20;

  private final Elements<A> elements;
  private final int width;
  private final int shift;
  private final List<A> chunks = new ArrayList<>();
  private int rows;

  RowCollector(Elements<A> elements, int width) {
    this.elements = elements;
    this.width = width;
    this.shift = Math.max(0, 31 - Integer.numberOfLeadingZeros(Math.max(1, CHUNK / Math.max(1, width))));
  }

  void add(double[] row) {
    int inChunk = rows & (1 << shift) - 1;
    if (inChunk == 0) {
      chunks.add(elements.allocate(Math.multiplyExact(1 << shift, width)));
    }
    A chunk = chunks.get(chunks.size() - 1);
    for (int e = 0; e < width; e++) {
      elements.set(chunk, inChunk * width + e, row[e]);
    }
    rows = Math.addExact(rows, 1);
  }

  int rows() {
    return rows;
  }

  RowStore<A> finish() {
    return new ArrayRows<>(elements, chunks, shift, rows, width);
  }
}
