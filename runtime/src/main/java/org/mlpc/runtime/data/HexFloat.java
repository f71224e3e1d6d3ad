package org.mlpc.runtime.data;

/** Reads what {@link Double#toHexString} writes; the JDK's reader takes its numbers apart with regular expressions. */
final class HexFloat {

  private static final int DIGITS = 13;

  private HexFloat() {}

  /**
   * The number to the bit. Text that is not of that form goes to the JDK.
   *
   * @throws NumberFormatException if it is no number
   */
  static double parse(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    boolean normal = text.startsWith("0x1.", at);
    int exponentAt = text.indexOf('p');
    int first = at + 4;
    if (!normal && !text.startsWith("0x0.", at) || exponentAt <= first || exponentAt > first + DIGITS) {
      return Double.parseDouble(text);
    }
    long fraction = Long.parseLong(text.substring(first, exponentAt), 16) << 4 * (DIGITS - (exponentAt - first));
    int exponent = Integer.parseInt(text.substring(exponentAt + 1));
    boolean inRange = normal ? Math.abs(exponent) <= Double.MAX_EXPONENT && exponent >= Double.MIN_EXPONENT
        : exponent == Double.MIN_EXPONENT || exponent == 0 && fraction == 0;
    if (!inRange || text.charAt(first) == '-' || text.charAt(first) == '+') {
      return Double.parseDouble(text);
    }
    long bits = (normal ? exponent + 1023L : 0) << 52 | fraction;
    double size = Double.longBitsToDouble(bits);
    return at == 1 ? -size : size;
  }
}
