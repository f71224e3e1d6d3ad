package org.mlpc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Precision;

/** Calls of the kernels of activations: {@code Tanh.forward(z1, a1, rows * HIDDEN_STRIDE)}. */
final class ActivationCode {

  private final Precision precision;
  private final ProgramNames names;

  ActivationCode(Precision precision, ProgramNames names) {
    this.precision = precision;
    this.names = names;
  }

  /** Where an activation reads and writes: arrays, and the constants of width and row distance. */
  record Place(String from, String to, String size, String stride) {}

  CodeBlock forward(Operation.Activate activate, Place at) {
    Activation activation = activate.activation().concept();
    if (activation == Activation.PRELU) {
      return CodeBlock.of("$T.forward($L,$Wrows,$W$L,$W$L,$W$L,$W$L)", RuntimeTypes.PRELU, at.from(), at.size(),
          names.tensor(activate.slope().orElseThrow()), perUnit(activate), at.to());
    }
    return CodeBlock.of("$T.forward($L,$W$L,$W$L$L)", RuntimeTypes.activation(activation), at.from(), at.to(),
        elements(at), parameter(activate));
  }

  /**
   * As far as the last row's end; of one unit as far as its last element. A product of one row has just written that
   * one float, and a load of a whole vector would wait until the store has reached the cache.
   */
  private String elements(Place at) {
    return names.widthOfStride(at.stride()) == 1
        ? "(rows - 1) * " + at.stride() + " + " + at.size()
        : "rows * " + at.stride();
  }

  /** In place on the gradient {@code at.to}; {@code at.from} is what the derivative is computed from. */
  CodeBlock gradient(Operation.Activate activate, Place at) {
    Activation activation = activate.activation().concept();
    if (activation == Activation.PRELU) {
      return CodeBlock.of("$T.gradient($L,$W$L,$Wrows,$W$L,$W$L,$W$L)", RuntimeTypes.PRELU, at.from(), at.to(),
          at.size(),
          names.tensor(activate.slope().orElseThrow()), perUnit(activate));
    }
    return CodeBlock.of("$T.gradient($L,$W$L,$Wrows * $L$L)", RuntimeTypes.activation(activation), at.from(), at.to(),
        at.stride(), parameter(activate));
  }

  static boolean perUnit(Operation.Activate activate) {
    return activate.slope().orElseThrow().size() > 1
        || activate.activation().arguments().has("perUnit") && activate.activation().arguments().flag("perUnit");
  }

  private String parameter(Operation.Activate activate) {
    Arguments arguments = activate.activation().arguments();
    return switch (activate.activation().concept()) {
      case LEAKY_RELU -> ", " + literal(arguments.number("slope"));
      case ELU -> ", " + literal(arguments.number("alpha"));
      default -> "";
    };
  }

  /** Rounded once to the element type: {@code 0.01f}. */
  private String literal(double value) {
    return precision == Precision.FLOAT32 ? Decimal.text(value) + "f" : Decimal.text(value);
  }
}
