package org.mlpc.compiler.parse;

import java.math.BigDecimal;
import java.util.Optional;

/** The value of two numbers and the sign between them, where it is short and exact. */
final class Arithmetic {

  private static final int MOST_DIGITS = 15;

  private Arithmetic() {}

  /** The value as it is written in a model, or "". */
  static String value(String left, String operator, String right) {
    Optional<BigDecimal> a = number(left);
    Optional<BigDecimal> b = number(right);
    if (a.isEmpty() || b.isEmpty()) {
      return "";
    }
    try {
      return text(value(a.get(), operator, b.get()));
    } catch (ArithmeticException endless) {
      return "";
    }
  }

  private static BigDecimal value(BigDecimal a, String operator, BigDecimal b) {
    return switch (operator) {
      case "*", "·", "×" -> a.multiply(b);
      case "+" -> a.add(b);
      case "-" -> a.subtract(b);
      case "/" -> a.divide(b);
      case "^", "**" -> power(a, b.intValueExact());
      default -> throw new ArithmeticException(operator);
    };
  }

  private static BigDecimal power(BigDecimal a, int exponent) {
    if (Math.abs(exponent) > 64) {
      throw new ArithmeticException("too large");
    }
    BigDecimal power = a.pow(Math.abs(exponent));
    return exponent < 0 ? BigDecimal.ONE.divide(power) : power;
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?([eE]-?[0-9])?")
        ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static String text(BigDecimal value) {
    String text = value.stripTrailingZeros().toPlainString();
    return value.signum() >= 0 && text.length() <= MOST_DIGITS ? text : "";
  }
}
