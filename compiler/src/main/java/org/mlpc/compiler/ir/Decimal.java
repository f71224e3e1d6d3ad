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
