package org.mlpc.compiler.codegen;

import java.util.Comparator;
import java.util.List;
import org.mlpc.compiler.ir.Value;

/** Where the values of a program lie: values whose lives do not overlap share an array. */
interface Buffers {

  /** The array of a value or gradient, as an expression. */
  String of(Value value);

  /** Whether both lie in the same array. */
  default boolean same(Value one, Value other) {
    return of(one).equals(of(other));
  }

  /** The arrays in the order in which they must be made. */
  List<Allocation> allocations();

  /**
   * One array.
   *
   * @param field its name
   * @param sameAs the field whose array it takes over, empty for one of its own
   * @param strides the constants of the row distances it must hold; none of one that is taken over
   */
  record Allocation(String field, String sameAs, List<String> strides) {


    /** The constant of the elements for one row: that of the widest. */
    String rowLength(ProgramNames names) {
      return strides.stream().max(Comparator.comparingInt(names::widthOfStride)).orElseThrow();
    }
  }
}
