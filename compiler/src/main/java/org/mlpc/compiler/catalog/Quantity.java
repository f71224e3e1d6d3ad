package org.mlpc.compiler.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as written, with its unit: {@code 20%}, {@code 3MiB}, {@code 2_000}, {@code 1e-4}.
 *
 * @param value the number in basic units: a percentage as its hundredth, a size in bytes
 * @param unit what was written behind the digits
 */
public record Quantity(double value, Unit unit) {

  /** The units a number may carry. */
  public enum Unit {
    NONE("", 1),
    PERCENT("%", 0.01),
    BYTE("B", 1),
    KILOBYTE("kB", 1e3),
    MEGABYTE("MB", 1e6),
    GIGABYTE("GB", 1e9),
    KIBIBYTE("KiB", 1L << 10),
    MEBIBYTE("MiB", 1L << 20),
    GIBIBYTE("GiB", 1L << 30);

    private final String symbol;
    private final double factor;

    Unit(String symbol, double factor) {
      this.symbol = symbol;
      this.factor = factor;
    }

    /** The spelling behind a number. */
    public String symbol() {
      return symbol;
    }

    /** Whether it counts bytes. */
    public boolean size() {
      return this != NONE && this != PERCENT;
    }
  }

  private static final Pattern SHAPE = Pattern.compile("(-?[0-9_]*\\.?[0-9_]+(?:[eE][+-]?[0-9]+)?)([A-Za-z%]*)");

  /** Reads a number token; empty if it has no such shape or its unit is unknown. */
  public static Optional<Quantity> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Unit.values()).filter(u -> u.symbol.equals(matcher.group(2))).findFirst()
        .flatMap(unit -> of(matcher.group(1).replace("_", ""), unit));
  }

  private static Optional<Quantity> of(String digits, Unit unit) {
    try {
      double number = Double.parseDouble(digits);
      // dividing rounds once: 20 / 100 is the double nearest to 0.2, 20 * 0.01 is not
      return Optional.of(new Quantity(unit == Unit.PERCENT ? number / 100 : number * unit.factor, unit));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
