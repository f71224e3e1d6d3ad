package org.mlpc.compiler.ir;

import java.util.List;

/** The columns that go in and those that come out, each in declaration order. */
public record Schema(List<Column> inputs, List<Column> targets) {

  public Schema {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }

  /** Encoded inputs of a row. */
  public int inputWidth() {
    return inputs.stream().mapToInt(Column::encodedWidth).sum();
  }

  /** Encoded targets of a row. */
  public int targetWidth() {
    return targets.stream().mapToInt(Column::encodedWidth).sum();
  }
}
