package org.mlpc.compiler.parse;

import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Equals signs, colons and arrows: swapped, doubled or missing. */
final class AssignmentMistakes {

  /** Words that other languages put before a name. */
  private static final Set<String> TYPE_WORDS =
      Set.of("real", "int", "bool", "category", "set", "float", "double", "string", "boolean", "long", "number");

  /** What `limit` and `expect` bound. */
  private static final Set<String> MEASURES = Set.of("params", "flops", "modelSize", "accuracy", "precision", "recall",
      "f1", "f1Micro", "f1Macro", "rocAuc", "hamming", "mae", "rmse", "r2", "loss");

  private AssignmentMistakes() {}

  /** {@code loss: mse}, {@code adam(rate: 0.1)} */
  static Optional<Mend> colonForValue(Fault fault) {
    int at = fault.at();
    boolean setting = fault.place() == Place.PROPERTY && at == 1;
    boolean layer = fault.place() == Place.LAYER && at == 1;
    boolean option = fault.enclosure() == Enclosure.PARENTHESES && fault.place() != Place.EXAMPLE;
    if (!fault.is(at, MlpLexer.COLON) || !fault.isName(at - 1) || !(setting || layer || option)
        || fault.is(at + 1, MlpLexer.EQUALS)) {
      return Optional.empty();
    }
    Span colon = fault.span(at);
    Diagnostic error = fault.error(DiagnosticCode.COLON_FOR_VALUE, colon,
            "`" + fault.text(at - 1) + "` takes a value, not a type")
        .label("`:` gives a type, `=` gives a value")
        .help("write `" + fault.text(at - 1) + " = " + fault.text(at + 1) + "`")
        .fix(colon, (fault.glued(at) ? " =" : "=") + (fault.glued(at + 1) ? " " : ""));
    return fault.mend(error, at, at + 1, Fault.missing(MlpLexer.EQUALS, colon.start()));
  }

  /** {@code width = real} */
  static Optional<Mend> equalsForType(Fault fault) {
    int at = fault.at();
    boolean column = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE;
    if (!column || !fault.is(at, MlpLexer.EQUALS) || !fault.isName(at - 1) || fault.is(at - 2, MlpLexer.COLON)) {
      return Optional.empty();
    }
    Span equals = fault.span(at);
    Diagnostic error = fault.error(DiagnosticCode.EQUALS_FOR_TYPE, equals,
            "`" + fault.text(at - 1) + "` takes a type, not a value")
        .label("`=` gives a value, `:` gives a type")
        .help("write `" + fault.text(at - 1) + ": " + fault.text(at + 1) + "`")
        .fix(new Span(fault.span(at - 1).end(), equals.end()), fault.glued(at + 1) ? ": " : ":");
    return fault.mend(error, at, at + 1, Fault.missing(MlpLexer.COLON, equals.start()));
  }

  /** {@code batch := 32}, {@code batch == 32}, {@code batch => 32}, {@code batch -> 32}, {@code width :: real} */
  static Optional<Mend> doubledSign(Fault fault) {
    int at = fault.at();
    boolean column = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE;
    int wanted = column ? MlpLexer.COLON : MlpLexer.EQUALS;
    int first = fault.is(at - 1, wanted) ? at - 1 : at;
    boolean layer = fault.place() == Place.LAYER && fault.enclosure() == Enclosure.NONE && fault.is(at, MlpLexer.ARROW);
    boolean other = fault.place() == Place.EXAMPLE || fault.place().isBound() || layer;
    int last = first;
    while (isSign(fault, last)) {
      last++;
    }
    boolean lone = last - first == 1 && !fault.is(first, MlpLexer.ARROW);
    if (other || last == first || lone || last <= at || !fault.isName(first - 1)) {
      return Optional.empty();
    }
    Span signs = fault.span(first, last - 1);
    String sign = column ? ":" : "=";
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, signs,
            "`" + fault.file().source().text(signs) + "` means nothing here")
        .help("write `" + sign + "`")
        .fix(signs, sign);
    return fault.mend(error, first, last, Fault.missing(wanted, signs.start()));
  }

  /** {@code epochs >= 5} among the settings; a measure such as {@code params} is a bound that stands elsewhere. */
  static Optional<Mend> boundForValue(Fault fault) {
    int at = fault.at();
    boolean bound = fault.place() == Place.PROPERTY && at == 1 && fault.isName(0)
        && (fault.is(1, MlpLexer.AT_LEAST) || fault.is(1, MlpLexer.AT_MOST));
    if (!bound || MEASURES.contains(fault.text(0))) {
      return Optional.empty();
    }
    Span sign = fault.span(1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, sign,
            "`" + fault.text(0) + "` takes a value, not a bound")
        .help("write `" + fault.text(0) + " = " + fault.text(2) + "`")
        .fix(sign, "=");
    return fault.mend(error, 1, 2, Fault.missing(MlpLexer.EQUALS, sign.start()));
  }

  /** {@code epochs <- 80}, {@code adam(rate <- 0.1)}, as R and lectures have it */
  static Optional<Mend> arrowForEquals(Fault fault) {
    int at = fault.at();
    boolean arrow = fault.isStrange(at, "<") && fault.is(at + 1, MlpLexer.MINUS) && fault.glued(at + 1);
    boolean setting = fault.place() == Place.PROPERTY || fault.place() == Place.LAYER;
    if (!setting || !arrow || !fault.isName(at - 1)) {
      return Optional.empty();
    }
    Span signs = fault.span(at, at + 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, signs, "`<-` means nothing here")
        .help("write `=`")
        .fix(signs, "=");
    return fault.mend(error, at, at + 2, Fault.missing(MlpLexer.EQUALS, signs.start()));
  }

  private static boolean isSign(Fault fault, int index) {
    return fault.is(index, MlpLexer.EQUALS) || fault.is(index, MlpLexer.COLON) || fault.is(index, MlpLexer.ARROW)
        || fault.isStrange(index, ">");
  }

  /** {@code epochs 150}, {@code adam(rate 0.1)} */
  static Optional<Mend> missingEquals(Fault fault) {
    int at = fault.at();
    boolean setting = fault.place() == Place.PROPERTY && at == 1 && fault.sameLine(at);
    boolean option = fault.enclosure() == Enclosure.PARENTHESES && fault.place() != Place.EXAMPLE
        && (fault.is(at - 2, MlpLexer.LEFT_PARENTHESIS) || fault.is(at - 2, MlpLexer.COMMA));
    boolean value = fault.startsValue(at) || fault.is(at, MlpLexer.MINUS);
    if (!(setting || option) || !fault.isName(at - 1) || !value) {
      return Optional.empty();
    }
    return missing(fault, at, MlpLexer.EQUALS, " =", fault.text(at - 1) + " = " + fault.text(at));
  }

  /** {@code width real}, and {@code real width} */
  static Optional<Mend> missingColon(Fault fault) {
    int at = fault.at();
    boolean column = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE && fault.sameLine(at);
    if (!column || !fault.isName(at - 1) || !fault.isName(at) || fault.is(at + 1, MlpLexer.COLON)) {
      return Optional.empty();
    }
    boolean swapped = at == 1 && TYPE_WORDS.contains(fault.text(0)) && !TYPE_WORDS.contains(fault.text(1));
    if (!swapped) {
      return missing(fault, at, MlpLexer.COLON, ":", fault.text(at - 1) + ": " + fault.text(at));
    }
    Span both = fault.span(0, 1);
    String mended = fault.text(1) + ": " + fault.text(0);
    Diagnostic error = fault.error(DiagnosticCode.MISSING_OPERATOR, both,
            "the name stands first, then `:`, then the type")
        .help("write `" + mended + "`")
        .fix(both, mended);
    return fault.mend(error, 0, 2, fault.tokens().get(1), Fault.missing(MlpLexer.COLON, both.start()),
        fault.tokens().get(0));
  }

  /** {@code [0, 1] 1}, {@code [0, 1]: 1}, {@code [0, 1] => 1}, {@code [0, 1], 1} */
  static Optional<Mend> missingArrow(Fault fault) {
    int at = fault.at();
    boolean behindRow = fault.place() == Place.EXAMPLE && fault.enclosure() == Enclosure.NONE
        && fault.is(at - 1, MlpLexer.RIGHT_BRACKET) && fault.opening(at - 1) == 0;
    if (!behindRow) {
      return Optional.empty();
    }
    int end = at;
    while (isSign(fault, end) || fault.is(end, MlpLexer.COMMA) || fault.is(end, MlpLexer.MINUS)) {
      end++;
    }
    if (end == at) {
      return fault.startsValue(at) && fault.sameLine(at)
          ? missing(fault, at, MlpLexer.ARROW, " ->", fault.file().source().text(fault.span(0, at - 1)) + " -> "
              + fault.text(at))
          : Optional.empty();
    }
    Span signs = fault.span(at, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, signs, "an arrow stands between row and target")
        .help("write `->`")
        .fix(signs, fault.glued(at) && !fault.glued(end) ? " ->" : "->");
    return fault.mend(error, at, end, Fault.missing(MlpLexer.ARROW, signs.start()));
  }

  private static Optional<Mend> missing(Fault fault, int at, int type, String text, String mended) {
    Span place = fault.span(at - 1).after();
    Token token = Fault.missing(type, place.start());
    Diagnostic error = fault.error(DiagnosticCode.MISSING_OPERATOR, fault.span(at),
            "`" + text.strip() + "` is missing before `" + fault.text(at) + "`")
        .help("write `" + mended + "`")
        .fix(place, text);
    return fault.mend(error, at, at, token);
  }
}
