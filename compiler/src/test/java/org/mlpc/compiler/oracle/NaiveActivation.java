package org.mlpc.compiler.oracle;

import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.ir.Arguments;

/** The activations as textbooks write them. */
final class NaiveActivation {

  private NaiveActivation() {}

  /** g(z); {@code alpha} is PReLU's slope and unused otherwise. */
  static Dual of(Activation activation, Arguments arguments, Dual z, Dual alpha) {
    boolean positive = z.value() > 0;
    return switch (activation) {
      case LINEAR -> z;
      case STEP -> Dual.of(z.value() >= 0 ? 1 : 0);
      case SIGMOID -> sigmoid(z);
      case TANH -> z.tanh();
      case ARCTAN -> z.atan();
      case RELU -> positive ? z : Dual.ZERO;
      case LEAKY_RELU -> positive ? z : z.times(arguments.number("slope"));
      case PRELU -> positive ? z : z.times(alpha);
      case ELU -> positive ? z : z.exp().plus(-1).times(arguments.number("alpha"));
      case SOFTPLUS -> z.exp().plus(1).log();
      case SELU -> positive ? z.times(1.0507009873554805)
          : z.exp().plus(-1).times(1.0507009873554805 * 1.6732632423543772);
      case GELU -> z.times(0.5).times(z.times(1 / Math.sqrt(2)).erf().plus(1));
      case SWISH -> z.times(sigmoid(z));
      case SOFTSIGN -> z.over(z.abs().plus(1));
      case HARD_SIGMOID -> z.value() <= -3 ? Dual.ZERO : z.value() >= 3 ? Dual.of(1) : z.times(1 / 6.0).plus(0.5);
      case MISH -> z.times(z.exp().plus(1).log().tanh());
      case SOFTMAX -> throw new IllegalArgumentException("softmax is a row's affair");
    };
  }

  static Dual sigmoid(Dual z) {
    return Dual.of(1).over(z.times(-1).exp().plus(1));
  }
}
