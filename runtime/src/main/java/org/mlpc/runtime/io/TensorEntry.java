package org.mlpc.runtime.io;

import java.util.List;

/**
 * A tensor as the header of a safetensors file announces it.
 *
 * @param begin first byte, counted from the end of the header
 * @param end first byte after it
 */
record TensorEntry(String name, String dtype, List<Long> shape, long begin, long end)
    implements Comparable<TensorEntry> {

  TensorEntry {
    shape = List.copyOf(shape);
  }

  /** By place in the file. */
  @Override
  public int compareTo(TensorEntry that) {
    return begin == that.begin ? Long.compare(end, that.end) : Long.compare(begin, that.begin);
  }
}
