package org.mlpc.compiler.parse;

import java.util.Optional;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Values and types left out; the name before the sign is to blame, not what follows. */
final class MissingValueMistakes {

  private MissingValueMistakes() {}

  /** {@code batch =} before {@code epochs = 5}: the next name was taken for the value. */
  static Optional<Mend> nextTakenForValue(Fault fault) {
    int at = fault.at();
    boolean setting = fault.place() == Place.PROPERTY || fault.place() == Place.LAYER;
    boolean column = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE;
    int sign = column ? MlpLexer.COLON : MlpLexer.EQUALS;
    boolean option = fault.enclosure() == Enclosure.PARENTHESES;
    boolean chained = fault.is(at, sign) && fault.isName(at - 1) && fault.is(at - 2, sign) && fault.isName(at - 3);
    if (!chained || !(setting || column || option)) {
      return Optional.empty();
    }
    return fault.drop(missing(fault, at - 3), nameListStart(fault, at - 3), at - 1);
  }

  /** {@code batch =} at the end, {@code (rate = )}, {@code (rate = , beta = 0.9)} */
  static Optional<Mend> nothingBehindSign(Fault fault) {
    int at = fault.at();
    boolean column = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE;
    boolean sign = fault.is(at - 1, MlpLexer.EQUALS) || column && fault.is(at - 1, MlpLexer.COLON);
    boolean ends = at >= fault.size() || fault.is(at, MlpLexer.COMMA) || Brackets.isClosing(fault.type(at))
        || fault.is(at, MlpLexer.AT);
    if (!sign || !ends || !fault.isName(at - 2)) {
      return Optional.empty();
    }
    int end = fault.is(at, MlpLexer.COMMA) ? at + 1 : at;
    while (fault.enclosure() == Enclosure.NONE && fault.is(end, MlpLexer.AT)) {
      end = fault.is(end + 2, MlpLexer.LEFT_PARENTHESIS) ? fault.closing(end + 2) + 1 : end + 2;
    }
    return fault.drop(missing(fault, at - 2), nameListStart(fault, at - 2), Math.min(end, fault.size()));
  }

  /** {@code accuracy >=} at the end, or before the next bound; {@code [0, 1] ->}. */
  static Optional<Mend> nothingBehindOperator(Fault fault) {
    int at = fault.at();
    boolean operator = fault.is(at - 1, MlpLexer.AT_MOST) || fault.is(at - 1, MlpLexer.AT_LEAST)
        || fault.is(at - 1, MlpLexer.ARROW);
    if (!operator || at < fault.size()) {
      return Optional.empty();
    }
    boolean row = fault.is(at - 1, MlpLexer.ARROW);
    Diagnostic error = fault.error(DiagnosticCode.MISSING_VALUE, fault.span(0, at - 1),
            row ? "this row has no target" : "`" + fault.text(0) + "` has no value")
        .help("write a " + (row ? "target" : "value") + " after `" + fault.text(at - 1) + "`, as in `"
            + fault.place().sample() + "`");
    return fault.drop(error, 0, fault.size());
  }

  /** {@code params <=} before {@code flops <= 5}: the next measure was taken for the value. */
  static Optional<Mend> nextTakenForBound(Fault fault) {
    int at = fault.at();
    boolean operator = fault.is(at, MlpLexer.AT_MOST) || fault.is(at, MlpLexer.AT_LEAST);
    boolean chained = operator && fault.isName(at - 1)
        && (fault.is(at - 2, MlpLexer.AT_MOST) || fault.is(at - 2, MlpLexer.AT_LEAST));
    if (!fault.place().isBound() || !chained) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.MISSING_VALUE, fault.span(0, at - 2),
            "`" + fault.text(0) + "` has no value")
        .help("write a value after `" + fault.text(at - 2) + "`, as in `" + fault.place().sample() + "`");
    return fault.drop(error, 0, at - 1);
  }

  /** A column that is a name alone. */
  static Optional<Mend> columnWithoutType(Fault fault) {
    int at = fault.at();
    boolean alone = fault.place() == Place.COLUMN && fault.isName(at - 1) && !fault.is(at - 2, MlpLexer.COLON)
        && fault.enclosure() == Enclosure.NONE
        && (at >= fault.size() || fault.is(at, MlpLexer.AT) || !fault.sameLine(at));
    boolean onlyNames = alone && (at == 1 || fault.is(at - 2, MlpLexer.COMMA));
    if (!onlyNames) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.MISSING_VALUE, fault.span(at - 1),
            "column `" + fault.text(at - 1) + "` has no type")
        .help("write its type after a colon, as in `" + fault.text(at - 1) + ": real`");
    return fault.drop(error, 0, fault.is(at, MlpLexer.AT) ? fault.lineEnd(at) : at);
  }

  /** {@code @} without a name, {@code a.} without one. */
  static Optional<Mend> nothingBehindMark(Fault fault) {
    int at = fault.at();
    boolean attribute = fault.is(at - 1, MlpLexer.AT) && !fault.isName(at);
    if (!attribute) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.MISSING_NAME, fault.span(at - 1), "an attribute lacks its name")
        .help("write a name after `@`, as in `@standardize`, or delete it");
    return fault.drop(error, at - 1, at);
  }

  private static int nameListStart(Fault fault, int name) {
    int start = name;
    while (fault.place() == Place.COLUMN && fault.is(start - 1, MlpLexer.COMMA) && fault.isName(start - 2)) {
      start -= 2;
    }
    return start;
  }

  private static Diagnostic missing(Fault fault, int name) {
    String written = fault.text(name);
    boolean column = fault.is(name + 1, MlpLexer.COLON);
    Span span = fault.span(name, name + 1);
    return fault.error(DiagnosticCode.MISSING_VALUE, span,
            column ? "column `" + written + "` has no type" : "`" + written + "` has no value")
        .help(column
            ? "write a type after `:`, as in `" + written + ": real`"
            : "write a value after `=`, or delete `" + written + " =`");
  }
}
