package org.mlpc.compiler.ir;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for readers: the shortest decimal that is read back as the same double, the same text on every JDK. */
public final class Decimal {

  private Decimal() {}

  /** {@code 0.01}, {@code 1e-5}, {@code 150}, {@code 1.5e12}. */
  public static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value > 0 ? "∞" : value < 0 ? "−∞" : "NaN";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(value);
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -3 && exponent < 7) {
      return shortest.toPlainString();
    }
    return shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }

  /** As {@link #text}, but 1/n where that is shorter than its decimals. */
  public static String factor(double value) {
    double inverse = Math.rint(1 / value);
    String decimal = text(value);
    boolean fraction = inverse > 1 && 1 / inverse == value && decimal.length() > 6;
    return fraction ? "1/" + text(inverse) : decimal;
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros();
  }
}
