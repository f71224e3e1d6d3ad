package org.mlpc.compiler.codegen;

import java.util.HashMap;
import java.util.Map;
import org.mlpc.compiler.ir.Value;

/** Which array each value lies in. A value made in place of another gives its name to the array of both. */
final class ValueArrays {

  private static final class Named {
    private String name;

    private Named(String name) {
      this.name = name;
    }
  }

  private final Map<Value, Named> arrays = new HashMap<>();

  /** The array's name; null of a value that has none. */
  String of(Value value) {
    Named array = arrays.get(value);
    return array == null ? null : array.name;
  }

  /** Gives a value an array of its own. */
  void add(Value value, String name) {
    arrays.put(value, new Named(name));
  }

  /** Lets a value share the array of another. */
  void share(Value value, Value other, ValueArrays of) {
    arrays.put(value, of.arrays.get(other));
  }

  /** What is called by another name from now on, for all values that lie in it. */
  void rename(Value value, String name) {
    arrays.get(value).name = name;
  }
}
