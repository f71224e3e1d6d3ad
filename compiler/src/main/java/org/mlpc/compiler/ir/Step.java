package org.mlpc.compiler.ir;

import java.util.List;

/**
 * One assignment of the forward program.
 *
 * @param operands in the order the operation names them
 */
public record Step(Value result, Operation operation, List<Value> operands, Origin origin) {

  public Step {
    operands = List.copyOf(operands);
  }

  /** The first operand, of an operation that has one. */
  public Value operand() {
    return operands.get(0);
  }
}
