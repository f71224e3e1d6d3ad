package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.NumberUnit;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.catalog.Range;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Quantity;

/**
 * Reads numbers with their units, and checks that they are whole and in range where they must be.
 */
final class NumberReading {

  /** What says in Java, C and Python that a number is a float, a double, a long or unsigned. */
  private static final Set<String> JAVA_SUFFIXES = Set.of("f", "F", "d", "D", "l", "L", "u", "U");

  private final Problems problems;

  NumberReading(Problems problems) {
    this.problems = problems;
  }

  /** The number for a slot of type real, share, whole or bytes; empty after an error. */
  Optional<Double> read(NumberLiteral literal, Slot slot) {
    Optional<BigDecimal> plain = plain(literal, slot);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    double x = plain.get().doubleValue();
    if (slot.type() instanceof ParameterType.Whole whole) {
      return whole(literal, plain.get(), slot, whole.range());
    }
    if (slot.type() instanceof ParameterType.Bytes) {
      return Optional.of(x);
    }
    Range range =
        slot.type() instanceof ParameterType.Real real
            ? real.range()
            : ((ParameterType.Share) slot.type()).range();
    return inRange(literal, x, slot, range);
  }

  /** The exact number without its unit; empty after an error. */
  Optional<BigDecimal> plain(NumberLiteral literal, Slot slot) {
    Quantity quantity;
    try {
      quantity = Quantity.parse(literal);
    } catch (NumberFormatException e) {
      Diagnostic bad = problems.at(DiagnosticCode.BAD_NUMBER, literal.span(), e.getMessage());
      Optional<String> decimal = decimal(literal.text());
      problems.report(
          decimal.isPresent()
              ? bad.help("write " + Wording.quote(decimal.get())).fix(literal.span(), decimal.get())
              : bad.help(slot.advice()));
      return Optional.empty();
    }
    if (!quantity.hasUnit()) {
      return Optional.of(quantity.number());
    }
    Optional<NumberUnit> unit = NumberUnit.of(quantity.unit());
    if (unit.isEmpty()) {
      reportUnknownUnit(literal, quantity, slot);
      return Optional.empty();
    }
    boolean sizeWanted = slot.type() instanceof ParameterType.Bytes;
    boolean fits =
        unit.get().size()
            ? sizeWanted
            : !sizeWanted && !(slot.type() instanceof ParameterType.Whole);
    if (!fits) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.UNIT_DOES_NOT_FIT,
                  literal.span(),
                  slot.words() + " is not counted in " + quantity.unit())
              .help("write " + slot.type().describe()));
      return Optional.empty();
    }
    return Optional.of(unit.get().plain(quantity.number()));
  }

  /** {@code 0xFF} as {@code 255}. */
  private static Optional<String> decimal(String text) {
    return text.matches("0[xX][0-9a-fA-F]{1,15}")
        ? Optional.of(String.valueOf(Long.parseLong(text.substring(2), 16)))
        : Optional.empty();
  }

  private void reportUnknownUnit(NumberLiteral literal, Quantity quantity, Slot slot) {
    boolean size = slot.type() instanceof ParameterType.Bytes;
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.UNKNOWN_UNIT,
            literal.span(),
            "there is no unit `" + quantity.unit() + "`");
    Optional<String> meant =
        NumberUnit.sizes().stream()
            .filter(s -> s.equalsIgnoreCase(quantity.unit()))
            .findFirst()
            .or(() -> Suggestion.nearest(quantity.unit(), NumberUnit.sizes()));
    if (size && meant.isPresent()) {
      String text = literal.text();
      String mended = text.substring(0, text.length() - quantity.unit().length()) + meant.get();
      problems.report(
          diagnostic.help("write " + Wording.quote(mended)).fix(literal.span(), mended));
    } else if (!size && JAVA_SUFFIXES.contains(quantity.unit())) {
      String mended = literal.text().substring(0, literal.text().length() - 1);
      problems.report(
          diagnostic
              .help("a number needs no suffix: write " + Wording.quote(mended))
              .fix(literal.span(), mended));
    } else {
      Optional<String> plain = thousands(quantity, slot);
      if (plain.isPresent()) {
        problems.report(
            diagnostic.help("write " + Wording.quote(plain.get())).fix(literal.span(), plain.get()));
        return;
      }
      problems.report(
          diagnostic.help(
              size
                  ? "sizes are written in " + Wording.or(NumberUnit.sizes())
                  : "write " + slot.type().describe()));
    }
  }

  /** {@code 500k} and {@code 2M} of a count as the number that they abbreviate. */
  private static Optional<String> thousands(Quantity quantity, Slot slot) {
    int zeros =
        switch (quantity.unit()) {
          case "k", "K" -> 3;
          case "m", "M", "mio", "Mio" -> 6;
          default -> 0;
        };
    BigDecimal number = quantity.number().movePointRight(zeros);
    boolean count = slot.type() instanceof ParameterType.Whole && zeros > 0;
    return count && number.stripTrailingZeros().scale() <= 0
        ? Optional.of(String.format(Locale.ROOT, "%,d", number.toBigInteger()).replace(',', '_'))
        : Optional.empty();
  }

  private Optional<Double> whole(NumberLiteral literal, BigDecimal x, Slot slot, Range range) {
    if (literal.text().matches("[1-9][0-9]{0,2}(\\.[0-9]{3})+")) {
      String grouped = literal.text().replace('.', '_');
      problems.report(
          problems
              .at(DiagnosticCode.FOREIGN_NUMBER, literal.span(), "digits are grouped by `_`")
              .label("a point is the decimal mark")
              .help("write " + Wording.quote(grouped))
              .fix(literal.span(), grouped));
      return Optional.empty();
    }
    if (x.signum() != 0 && x.stripTrailingZeros().scale() > 0) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.NOT_WHOLE,
                  literal.span(),
                  slot.words() + " must be a whole number")
              .help(
                  "write "
                      + x.setScale(0, RoundingMode.FLOOR)
                      + " or "
                      + x.setScale(0, RoundingMode.CEILING)));
      return Optional.empty();
    }
    if (x.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 && range.contains(x.doubleValue())) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.NUMBER_TOO_LARGE,
                  literal.span(),
                  slot.words() + " must be below 2³¹ = 2147483648")
              .help(slot.advice()));
      return Optional.empty();
    }
    return inRange(literal, x.doubleValue(), slot, range);
  }

  private Optional<Double> inRange(NumberLiteral literal, double x, Slot slot, Range range) {
    if (range.contains(x)) {
      return Optional.of(x);
    }
    boolean percentage = literal.text().endsWith("%");
    Diagnostic diagnostic =
        problems
            .at(
                slot.rangeCode(percentage),
                literal.span(),
                slot.words() + " must be " + slot.type().describe())
            .label(slot.doc().isEmpty() ? "" : slot.doc());
    boolean percentMeant =
        x > 1
            && x < 100
            && x == Math.rint(x)
            && !percentage
            && range.contains(x / 100)
            && range.high() <= 1;
    if (percentMeant && !slot.name().startsWith("beta")) {
      String mended = literal.text() + "%";
      diagnostic =
          diagnostic
              .help("did you mean " + Wording.quote(mended) + "?")
              .fix(literal.span(), mended);
    }
    problems.report(diagnostic.help().isEmpty() ? diagnostic.help(slot.advice()) : diagnostic);
    return Optional.empty();
  }
}
