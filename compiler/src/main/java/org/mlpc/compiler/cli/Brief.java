package org.mlpc.compiler.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.mlpc.compiler.ir.Decimal;

/** Numbers in few digits, for tables that people read. */
final class Brief {

  private Brief() {}

  /** About four digits that count: {@code 0.9667}, {@code 68420}, {@code 1.3e-7}. */
  static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "-" : value > 0 ? "infinite" : "-infinite";
    }
    if (value == 0 || size >= 0.001 && size < 1) {
      return String.format(Locale.ROOT, "%.4f", value);
    }
    if (size >= 1 && size < 1e7) {
      int whole = (int) Math.log10(size);
      return String.format(Locale.ROOT, "%." + Math.max(0, 3 - whole) + "f", value);
    }
    return Decimal.text(new BigDecimal(value).round(new MathContext(2)).doubleValue());
  }
}
