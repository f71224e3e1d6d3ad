package org.mlpc.runtime.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The text of numbers: the fewest digits that read back the same double, the same on every JDK. */
public final class Numbers {

  private static final double PLAIN = 1e15;

  private Numbers() {}

  /** {@code 3} for 3.0, {@code 0.1}, {@code 1.5e-7}; {@code NaN}, {@code Infinity}, {@code -Infinity}. */
  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return value != value ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == Math.rint(value) && Math.abs(value) < PLAIN) {
      return value == 0 && 1 / value < 0 ? "-0.0" : Long.toString((long) value);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return text(rounded);
      }
    }
    return text(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  /** As {@link #text(double)}, with the fewest digits that read back the same float. */
  public static String text(float value) {
    if (!Float.isFinite(value) || value == (float) Math.rint(value) && Math.abs(value) < 1 << 24) {
      return text((double) value);
    }
    BigDecimal exact = new BigDecimal(value);
    int digits = 1;
    while (exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).floatValue() != value) {
      digits++;
    }
    return text(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
  }

  private static String text(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent >= -5 && exponent < 15) {
      return stripped.toPlainString();
    }
    BigDecimal mantissa = stripped.movePointLeft(exponent);
    return mantissa.stripTrailingZeros().toPlainString() + "e" + exponent;
  }
}
