package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** How messages write names and lists of names. */
final class Wording {

  private static final int LISTED = 24;

  private Wording() {}

  /** A name of the file in backquotes. */
  static String quote(String name) {
    return "`" + name + "`";
  }

  /** "a, b or c". */
  static String or(Collection<String> names) {
    return join(List.copyOf(names), " or ");
  }

  /** "a, b and c"; long lists are cut. */
  static String and(Collection<String> names) {
    return join(List.copyOf(names), " and ");
  }

  private static String join(List<String> names, String last) {
    if (names.size() > LISTED) {
      return String.join(", ", names.subList(0, LISTED)) + ", … (" + names.size() + " in all)";
    }
    return names.size() <= 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1))
            + last
            + names.get(names.size() - 1);
  }

  /** "1 unit", "16 units". */
  static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : thing.endsWith("ss") ? "es" : "s");
  }

  /** A number as a person writes it: 0.01, 3, 1e-7. */
  static String number(double x) {
    if (x == Math.rint(x) && Math.abs(x) < 1e15) {
      return Long.toString((long) x);
    }
    String text = new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
    return text.length() <= 12 ? text : Double.toString(x).replace("E", "e");
  }
}
