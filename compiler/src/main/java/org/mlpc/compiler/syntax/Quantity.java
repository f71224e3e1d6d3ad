package org.mlpc.compiler.syntax;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number literal taken apart: {@code 3MiB} is 3 of the unit {@code MiB}, {@code 1e-4} is 0.0001 of none. What a unit
 * means, and whether it may stand somewhere, is the catalogue's business.
 *
 * @param number the number before the unit, exactly as written
 * @param unit the letters or {@code %} glued on, or ""
 */
public record Quantity(BigDecimal number, String unit) {

  private static final Pattern PARTS = Pattern.compile(
      "(-?)([0-9](?:[0-9_]*[0-9])?)(\\.[0-9](?:[0-9_]*[0-9])?)?(?:[eE]([-+]?[0-9]{1,4}))?(.*)", Pattern.DOTALL);

  /** Longer literals are no numbers a person wrote, and exact arithmetic on them would be slow. */
  private static final int LONGEST = 60;

  private static final String BEYOND = "`%s` is beyond all numbers: exponents run from -308 to 308";

  /**
   * Takes a literal apart.
   *
   * @throws NumberFormatException whose message says, in words for the user, what is wrong and what to write instead
   */
  public static Quantity parse(NumberLiteral literal) {
    if (literal.text().length() > LONGEST) {
      throw new NumberFormatException("a number has at most " + LONGEST + " characters");
    }
    Matcher parts = PARTS.matcher(literal.text());
    if (!parts.matches()) {
      throw new NumberFormatException("`" + literal.text() + "` is not a number");
    }
    String rest = parts.group(5);
    if (rest.startsWith("_")) {
      throw new NumberFormatException("`_` may only stand between two digits");
    }
    if (parts.group(2).equals("0") && rest.matches("[xXbBoO].*")) {
      throw new NumberFormatException("numbers are decimal; `" + literal.text() + "` is not");
    }
    if (parts.group(4) != null && rest.matches("[0-9].*")) {
      throw new NumberFormatException(BEYOND.formatted(literal.text()));
    }
    if (parts.group(4) == null && rest.matches("[eE]([-+].*)?")) {
      throw new NumberFormatException("the exponent lacks its digits, as in `1e-4`");
    }
    if (rest.matches("(?s).*[0-9_.].*")) {
      throw new NumberFormatException("`" + rest + "` is no unit");
    }
    String fraction = parts.group(3) == null ? "" : parts.group(3);
    String exponent = parts.group(4) == null ? "" : "E" + parts.group(4);
    String digits = parts.group(1) + (parts.group(2) + fraction).replace("_", "") + exponent;
    BigDecimal number = new BigDecimal(digits);
    double rounded = number.doubleValue();
    if (Double.isInfinite(rounded) || rounded == 0 && number.signum() != 0) {
      throw new NumberFormatException(BEYOND.formatted(literal.text()));
    }
    return new Quantity(number, rest);
  }

  /** The number before the unit, rounded to a double. */
  public double doubleValue() {
    return number.doubleValue();
  }

  /** Whether the number is whole, as 2_000, 1e3 and 2.0 are. */
  public boolean isWhole() {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  public boolean hasUnit() {
    return !unit.isEmpty();
  }
}
