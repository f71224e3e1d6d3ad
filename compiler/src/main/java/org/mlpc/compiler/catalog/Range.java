package org.mlpc.compiler.catalog;

import java.math.BigDecimal;

/**
 * An interval of numbers.
 *
 * @param low lower end, −∞ when unbounded
 * @param lowIncluded whether the lower end itself belongs to it
 * @param high upper end, +∞ when unbounded
 * @param highIncluded whether the upper end itself belongs to it
 */
public record Range(double low, boolean lowIncluded, double high, boolean highIncluded) {

  static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Every finite number. */
  public static final Range ANY = new Range(-INFINITY, false, INFINITY, false);

  /** x &gt; 0. */
  public static final Range POSITIVE = new Range(0, false, INFINITY, false);

  /** x ≥ 0. */
  public static final Range NOT_NEGATIVE = new Range(0, true, INFINITY, false);

  /** 0 ≤ x &lt; 1. */
  public static final Range BELOW_ONE = new Range(0, true, 1, false);

  /** 0 &lt; x &lt; 1. */
  public static final Range BETWEEN_ZERO_AND_ONE = new Range(0, false, 1, false);

  /** 0 &lt; x ≤ 1. */
  public static final Range UP_TO_ONE = new Range(0, false, 1, true);

  static Range atLeast(double low) {
    return new Range(low, true, INFINITY, false);
  }

  /** low ≤ x ≤ high. */
  public static Range between(double low, double high) {
    return new Range(low, true, high, true);
  }

  /** Whether {@code x} lies in it; NaN and infinities never do. */
  public boolean contains(double x) {
    return Double.isFinite(x)
        && (lowIncluded ? x >= low : x > low)
        && (highIncluded ? x <= high : x < high);
  }

  /**
   * The range as it continues a sentence: " above 0", " of at least 1", " in [0, 1)", or nothing
   * when unbounded.
   */
  String phrase() {
    if (low == -INFINITY && high == INFINITY) {
      return "";
    }
    if (high == INFINITY) {
      return (lowIncluded ? " of at least " : " above ") + text(low);
    }
    if (low == -INFINITY) {
      return (highIncluded ? " of at most " : " below ") + text(high);
    }
    return " in " + this;
  }

  String percentPhrase() {
    return " in "
        + (lowIncluded ? "[" : "(")
        + text(low * 100)
        + "%, "
        + text(high * 100)
        + "%"
        + (highIncluded ? "]" : ")");
  }

  /** Mathematical notation: {@code [0, 1)}. */
  @Override
  public String toString() {
    return (lowIncluded ? "[" : "(") + text(low) + ", " + text(high) + (highIncluded ? "]" : ")");
  }

  private static String text(double x) {
    if (Double.isInfinite(x)) {
      return x > 0 ? "∞" : "−∞";
    }
    return new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
  }
}
