package org.mlpc.compiler.ir;

import java.util.List;

/**
 * A row of {@code examples}.
 *
 * @param input one cell a scalar input column or vector element, as it would stand in a CSV file
 * @param target one cell a target
 */
public record Example(List<String> input, List<String> target, int line) {
  public Example {
    input = List.copyOf(input);
    target = List.copyOf(target);
  }
}
