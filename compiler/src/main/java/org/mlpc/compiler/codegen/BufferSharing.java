package org.mlpc.compiler.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
    private final int number;
    private final Set<String> strides = new LinkedHashSet<>();
    private int busyUntil;

    private Array(String field, int number) {
      this.field = field;
      this.number = number;
    }
  }

  private BufferSharing() {}

  /** Allocations for lives in the order of their beginnings, who shares behind the array it shares: the oldest free. */
  static List<Buffers.Allocation> allocate(List<Life> lives) {
    PriorityQueue<Array> busy = new PriorityQueue<>(Comparator.comparingInt(array -> array.busyUntil));
    PriorityQueue<Array> free = new PriorityQueue<>(Comparator.comparingInt(array -> array.number));
    Map<String, Array> taken = new LinkedHashMap<>();
    for (Life life : lives) {
      while (!busy.isEmpty() && busy.peek().busyUntil < life.from()) {
        free.add(busy.remove());
      }
      Array array = free.isEmpty() ? new Array(life.field(), busy.size()) : free.remove();
      array.strides.add(life.stride());
      array.busyUntil = life.to();
      busy.add(array);
      taken.put(life.field(), array);
    }
    List<Buffers.Allocation> allocations = new ArrayList<>();
    taken.forEach((field, array) -> allocations.add(field.equals(array.field)
        ? new Buffers.Allocation(field, "", List.copyOf(array.strides))
        : new Buffers.Allocation(field, array.field, List.of())));
    return allocations;
  }
}
