package org.mlpc.compiler.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Numbers in the notation of other languages, ranges and arithmetic. */
final class NumberMistakes {

  private static final Set<String> UNITS =
      Set.of("%", "KiB", "MiB", "GiB", "kB", "KB", "MB", "GB", "B", "k", "K", "M", "percent");

  private static final Set<String> THINGS = Set.of("neurons", "neuron", "units", "unit", "nodes", "neuronen",
      "neurones", "epochs", "epoch", "rows", "samples", "examples", "inputs", "outputs", "layers", "times");

  private NumberMistakes() {}

  /** {@code .5} */
  static Optional<Mend> leadingPoint(Fault fault) {
    int at = fault.is(fault.at(), MlpLexer.DOT) ? fault.at() : fault.at() - 1;
    if (!fault.is(at, MlpLexer.DOT, MlpLexer.NUMBER) || !fault.glued(at + 1) || fault.isName(at - 1)) {
      return Optional.empty();
    }
    String number = "0." + fault.text(at + 1);
    return number(fault, at, at + 2, number, "a digit stands before the decimal point");
  }

  /** {@code 5.} */
  static Optional<Mend> trailingPoint(Fault fault) {
    int at = fault.at();
    boolean behindNumber = fault.is(at - 1, MlpLexer.NUMBER) && fault.is(at, MlpLexer.DOT) && fault.glued(at);
    return behindNumber && !fault.is(at + 1, MlpLexer.NUMBER)
        ? number(fault, at - 1, at + 1, fault.text(at - 1) + ".0", "a digit stands after the decimal point")
        : Optional.empty();
  }

  /** {@code +5} */
  static Optional<Mend> plusSign(Fault fault) {
    int at = fault.at();
    boolean sign = fault.isStrange(at, "+") && fault.is(at + 1, MlpLexer.NUMBER) && !fault.endsValue(at - 1);
    return sign
        ? number(fault, at, at + 2, fault.text(at + 1), "a positive number needs no sign")
        : Optional.empty();
  }

  /** {@code 20 %}, {@code 3 MiB} */
  static Optional<Mend> unitApart(Fault fault) {
    int at = fault.at();
    boolean unit = fault.is(at - 1, MlpLexer.NUMBER) && UNITS.contains(fault.text(at)) && fault.sameLine(at)
        && !fault.is(at + 1, MlpLexer.EQUALS);
    return unit
        ? number(fault, at - 1, at + 1, fault.text(at - 1) + fault.text(at), "the unit follows its number directly")
        : Optional.empty();
  }

  /** {@code dense(16 neurons)} */
  static Optional<Mend> countedThings(Fault fault) {
    int at = fault.at();
    boolean counted = fault.is(at - 1, MlpLexer.NUMBER) && THINGS.contains(Words.folded(fault.text(at)))
        && fault.sameLine(at) && !fault.is(at + 1, MlpLexer.EQUALS) && !fault.is(at + 1, MlpLexer.LEFT_PARENTHESIS);
    return counted
        ? number(fault, at - 1, at + 1, fault.text(at - 1), "a count is a number alone")
        : Optional.empty();
  }

  /** {@code 10,000} and {@code 10 000} as a setting or bound */
  static Optional<Mend> groupedDigits(Fault fault) {
    int at = fault.at();
    int group = fault.is(at, MlpLexer.COMMA) ? at + 1 : at;
    boolean digits = fault.is(at - 1, MlpLexer.NUMBER) && fault.text(at - 1).matches("[0-9]{1,3}(_[0-9]{3})*")
        && fault.is(group, MlpLexer.NUMBER) && fault.text(group).matches("[0-9]{3}") && fault.sameLine(group);
    return digits && fault.enclosure() == Enclosure.NONE
        ? number(fault, at - 1, group + 1, fault.text(at - 1) + "_" + fault.text(group), "digits are grouped by `_`")
        : Optional.empty();
  }

  /** {@code 0,5} as a setting or bound */
  static Optional<Mend> decimalComma(Fault fault) {
    int at = fault.at();
    boolean comma = fault.enclosure() == Enclosure.NONE && fault.place() != Place.EXAMPLE
        && fault.is(at - 1, MlpLexer.NUMBER, MlpLexer.COMMA, MlpLexer.NUMBER) && fault.glued(at) && fault.glued(at + 1)
        && fault.text(at - 1).matches("[0-9]+") && !fault.is(at + 2, MlpLexer.COMMA)
        && (fault.text(at - 1).equals("0") || !fault.text(at + 1).matches("[0-9]{3}"));
    return comma
        ? number(fault, at - 1, at + 2, fault.text(at - 1) + "." + fault.text(at + 1), "the decimal mark is a point")
        : Optional.empty();
  }

  private static Optional<Mend> number(Fault fault, int from, int to, String number, String message) {
    Span span = fault.span(from, to - 1);
    Diagnostic error = fault.error(DiagnosticCode.FOREIGN_NUMBER, span, message)
        .help("write `" + number + "`")
        .fix(span, number);
    return fault.mend(error, from, to, MlpToken.mended(MlpLexer.NUMBER, number, span));
  }

  /** {@code real(0 ..)}, {@code real(.. 10)} */
  static Optional<Mend> openRange(Fault fault) {
    int at = fault.at();
    boolean upper = fault.is(at - 1, MlpLexer.DOTS, MlpLexer.RIGHT_PARENTHESIS);
    boolean lower = fault.is(at - 1, MlpLexer.LEFT_PARENTHESIS, MlpLexer.DOTS);
    if (fault.place() != Place.COLUMN || !(upper || lower)) {
      return Optional.empty();
    }
    int open = at;
    while (!fault.is(open, MlpLexer.LEFT_PARENTHESIS) && open > 0) {
      open--;
    }
    Span dots = fault.span(upper ? at - 1 : at);
    Diagnostic error = fault.error(DiagnosticCode.MISSING_VALUE, dots,
            "this range has no " + (upper ? "upper" : "lower") + " end")
        .help("write both ends, as in `0 .. 100`, or `" + fault.text(open - 1) + "` alone if it is open");
    return fault.drop(error, 0, fault.lineEnd(0));
  }

  /** {@code real(0 - 10)}, {@code real(0 to 10)}, {@code real(0 ... 10)}, {@code real(0:10)} */
  static Optional<Mend> foreignRange(Fault fault) {
    int at = fault.at();
    if (fault.place() != Place.COLUMN || fault.enclosure() != Enclosure.PARENTHESES) {
      return Optional.empty();
    }
    int from = fault.is(at - 1, MlpLexer.DOTS) ? at - 1 : at;
    boolean dots = fault.is(from, MlpLexer.DOTS, MlpLexer.DOT);
    boolean sign = fault.is(from, MlpLexer.MINUS) || fault.is(from, MlpLexer.COLON) || fault.text(from).equals("to");
    int to = dots ? from + 2 : from + 1;
    boolean numbers = fault.is(from - 1, MlpLexer.NUMBER)
        && (fault.is(to, MlpLexer.NUMBER) || fault.is(to, MlpLexer.MINUS, MlpLexer.NUMBER));
    if (!(dots || sign) || !numbers) {
      return Optional.empty();
    }
    Span signs = fault.span(from, to - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, signs, "a range is written with two dots")
        .help("write `" + fault.text(from - 1) + " .. " + fault.text(to) + "`")
        .fix(new Span(fault.span(from - 1).end(), fault.span(to).start()), " .. ");
    return fault.mend(error, from, to, Fault.missing(MlpLexer.DOTS, signs.start()));
  }

  /** {@code 2 * 16} */
  static Optional<Mend> arithmetic(Fault fault) {
    int at = fault.at();
    boolean operator = fault.isStrange(at, "*") || fault.isStrange(at, "/") || fault.isStrange(at, "+")
        || fault.isStrange(at, "^") || fault.isStrange(at, "·") || fault.isStrange(at, "×")
        || fault.is(at, MlpLexer.MINUS);
    if (!operator || !fault.endsValue(at - 1)) {
      return Optional.empty();
    }
    int right = fault.isStrange(at + 1, "*") ? at + 2 : at + 1;
    String sign = fault.file().source().text(fault.span(at, right - 1));
    int to = fault.is(right, MlpLexer.MINUS) ? right + 1 : right;
    String value = Arithmetic.value(fault.text(at - 1), sign, (to > right ? "-" : "") + fault.text(to));
    if (value.isEmpty()) {
      boolean two = fault.is(at - 1, MlpLexer.NUMBER) && fault.is(to, MlpLexer.NUMBER);
      Diagnostic error = fault.error(DiagnosticCode.ARITHMETIC, two ? fault.span(at - 1, to) : fault.span(at),
              "there is no arithmetic in a model")
          .help(quotient(fault.text(at - 1), fault.text(at), fault.text(to))
              .map(q -> "write its value, about `" + q + "`").orElse("write its value"));
      return fault.drop(error, 0, fault.size());
    }
    Span span = fault.span(at - 1, to);
    Diagnostic error = fault.error(DiagnosticCode.ARITHMETIC, span, "there is no arithmetic in a model")
        .help("write `" + value + "`")
        .fix(span, value);
    return fault.mend(error, at - 1, to + 1, MlpToken.mended(MlpLexer.NUMBER, value, span));
  }

  /** {@code 1 / 3} to four digits. */
  private static Optional<String> quotient(String left, String operator, String right) {
    boolean whole = left.matches("[0-9]{1,9}") && right.matches("[0-9]{1,9}") && !right.matches("0+");
    return operator.equals("/") && whole
        ? Optional.of(new BigDecimal(left).divide(new BigDecimal(right), new MathContext(4)).toPlainString())
        : Optional.empty();
  }
}
