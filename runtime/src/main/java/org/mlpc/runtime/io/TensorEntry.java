package org.mlpc.runtime.io;

import java.util.List;

/**
 * A tensor as the header of a safetensors file announces it.
 *
 * @param begin first byte, counted from the end of the header
 * @param end first byte after it
 */
record TensorEntry(String name, String dtype, List<Long> shape, long begin, long end) {

  TensorEntry {
    shape = List.copyOf(shape);
  }
}
