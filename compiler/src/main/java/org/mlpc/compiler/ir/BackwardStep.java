package org.mlpc.compiler.ir;

import java.util.List;

/** One assignment of the backward program. */
public sealed interface BackwardStep {

  List<Value> operands();

  Origin origin();

  /** The gradient of a value of the forward program, of the value's shape and named {@code g} + its name. */
  record ValueGradient(Value result, GradientOperation operation, List<Value> operands, Origin origin)
      implements BackwardStep {
    public ValueGradient {
      operands = List.copyOf(operands);
    }
  }

  /**
   * The gradient of a parameter, summed over the rows. By the tensor's role:
   *
   * <ul>
   *   <li>weight: ∂L/∂Zᵀ X; operands X, ∂L/∂Z;
   *   <li>bias and shift: Σ ∂L/∂Z; operand ∂L/∂Z;
   *   <li>scale: Σ ∂L/∂N ⊙ x̂, x̂ the normalised value; operands X, ∂L/∂N;
   *   <li>slope: Σ ∂L/∂A ⊙ Z where Z ≤ 0; operands Z, ∂L/∂A.
   * </ul>
   *
   * @param name {@code gW1}, {@code gb1} …
   * @param of the operation whose parameter it is
   */
  record TensorGradient(String name, Tensor tensor, Operation of, List<Value> operands, Origin origin)
      implements BackwardStep {
    public TensorGradient {
      operands = List.copyOf(operands);
    }
  }
}
