package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Assigns arrays to lives, as a linear scan assigns registers (Poletto and Sarkar, 1999). */
final class BufferSharing {

  /**
   * The life of an array's contents.
   *
   * @param field the name it is used under
   * @param stride the constant of its row distance
   * @param from index of the step that writes it first
   * @param to index of the step that reads it last
   */
  record Life(String field, String stride, int from, int to) {}

  private static final class Array {
    private final String field;
    private final Set<String> strides = new LinkedHashSet<>();
    private int busyUntil;

    private Array(String field) {
      this.field = field;
    }
  }

  private BufferSharing() {}

  /** Allocations for lives in the order of their beginnings; who shares comes after the array it shares. */
  static List<Buffers.Allocation> allocate(List<Life> lives) {
    List<Array> arrays = new ArrayList<>();
    Map<String, Array> taken = new LinkedHashMap<>();
    for (Life life : lives) {
      Array array = arrays.stream().filter(a -> a.busyUntil < life.from()).findFirst().orElse(null);
      if (array == null) {
        array = new Array(life.field());
        arrays.add(array);
      }
      array.strides.add(life.stride());
      array.busyUntil = life.to();
      taken.put(life.field(), array);
    }
    List<Buffers.Allocation> allocations = new ArrayList<>();
    taken.forEach((field, array) -> allocations.add(new Buffers.Allocation(
        field, field.equals(array.field) ? "" : array.field, List.copyOf(array.strides))));
    return allocations;
  }
}
