package org.mlpc.compiler.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The units that may be glued to a number: {@code 20%}, {@code 3MiB}. */
public enum NumberUnit {
  PERCENT("%", new BigDecimal("0.01")),
  BYTE("B", BigDecimal.ONE),
  KILOBYTE("kB", BigDecimal.valueOf(1_000L)),
  MEGABYTE("MB", BigDecimal.valueOf(1_000_000L)),
  GIGABYTE("GB", BigDecimal.valueOf(1_000_000_000L)),
  KIBIBYTE("KiB", BigDecimal.valueOf(1L << 10)),
  MEBIBYTE("MiB", BigDecimal.valueOf(1L << 20)),
  GIBIBYTE("GiB", BigDecimal.valueOf(1L << 30));

  private final String symbol;
  private final BigDecimal factor;

  NumberUnit(String symbol, BigDecimal factor) {
    this.symbol = symbol;
    this.factor = factor;
  }

  /** The unit of a spelling, exactly. */
  public static Optional<NumberUnit> of(String symbol) {
    return Arrays.stream(values()).filter(u -> u.symbol.equals(symbol)).findFirst();
  }

  /** The spellings of all sizes: B, kB, MB, …. */
  public static List<String> sizes() {
    return Arrays.stream(values()).filter(NumberUnit::size).map(NumberUnit::symbol).toList();
  }

  /** The spelling behind a number. */
  public String symbol() {
    return symbol;
  }

  /** Whether it counts bytes. */
  public boolean size() {
    return this != PERCENT;
  }

  /**
   * A number of this unit as a plain number: a percentage as its hundredth, a size in bytes. Exact.
   */
  public BigDecimal plain(BigDecimal number) {
    return number.multiply(factor);
  }
}
