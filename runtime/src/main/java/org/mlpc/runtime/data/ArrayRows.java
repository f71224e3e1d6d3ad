package org.mlpc.runtime.data;

import java.util.List;

/** Rows in arrays on the heap; each array but the last holds 2^shift rows. */
record ArrayRows<A>(Elements<A> elements, List<A> chunks, int shift, int rows, int width) implements RowStore<A> {

  ArrayRows {
    chunks = List.copyOf(chunks);
  }

  static <A> ArrayRows<A> of(Elements<A> elements, A array, int rows, int width) {
    return new ArrayRows<>(elements, List.of(array), 31, rows, width);
  }

  @Override
  public boolean inMemory() {
    return true;
  }

  @Override
  public double get(int row, int element) {
    return elements.get(chunk(row), index(row) + element);
  }

  @Override
  public void copy(int row, A into, int at) {
    elements.copy(chunk(row), index(row), into, at, width);
  }

  private A chunk(int row) {
    return shift == 31 ? chunks.get(0) : chunks.get(row >> shift);
  }

  private int index(int row) {
    return (shift == 31 ? row : row & (1 << shift) - 1) * width;
  }
}
