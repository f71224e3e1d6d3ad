package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Brackets of the wrong kind, or none where some belong. */
final class BracketMistakes {

  /** More than this on a line are no arguments of one call. */
  private static final int MOST_ARGUMENT_TOKENS = 40;

  private BracketMistakes() {}

  /** {@code dense[16, relu]}, <code>dense{16}</code>, {@code real[0 .. 10]}, {@code category[a, b]} */
  static Optional<Mend> wrongPair(Fault fault) {
    int open = opener(fault);
    if (open < 1 || !fault.isName(open - 1)) {
      return Optional.empty();
    }
    boolean type = fault.place() == Place.COLUMN && fault.is(open - 2, MlpLexer.COLON);
    boolean call = fault.place() == Place.LAYER || fault.place() == Place.PROPERTY;
    boolean labels = type && fault.is(open, MlpLexer.LEFT_BRACKET) && !isRange(fault, open);
    if (!(type || call) || type && fault.is(open, MlpLexer.LEFT_BRACE)) {
      return Optional.empty();
    }
    return pair(fault, open, labels ? MlpLexer.LEFT_BRACE : MlpLexer.LEFT_PARENTHESIS,
        labels ? "labels stand in braces" : type ? "a range stands in parentheses" : "arguments stand in parentheses");
  }

  private static boolean isRange(Fault fault, int open) {
    return fault.is(open + 1, MlpLexer.NUMBER) || fault.is(open + 1, MlpLexer.MINUS);
  }

  /** The square or curly bracket that the fault is at, or is in. */
  private static int opener(Fault fault) {
    int at = fault.at();
    if (fault.is(at, MlpLexer.LEFT_BRACKET) || fault.is(at, MlpLexer.LEFT_BRACE)) {
      return at;
    }
    int i = at - 1;
    for (int closed = 0; i >= 0; i--) {
      if (Brackets.isClosing(fault.type(i))) {
        closed++;
      } else if (Brackets.isOpening(fault.type(i)) && closed-- == 0) {
        break;
      }
    }
    return fault.is(i, MlpLexer.LEFT_BRACKET) ? i : -1;
  }

  /** <code>dense({units: 16})</code> */
  static Optional<Mend> bracesInParentheses(Fault fault) {
    int open = fault.at();
    int close = fault.closing(open);
    boolean object = fault.is(open, MlpLexer.LEFT_BRACE) && fault.is(open - 1, MlpLexer.LEFT_PARENTHESIS)
        && fault.is(close + 1, MlpLexer.RIGHT_PARENTHESIS);
    if (!object) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, fault.span(open),
            "arguments stand in parentheses alone")
        .also(fault.span(close), "")
        .help("delete `{` and `}`")
        .fix(fault.span(open), "")
        .fix(fault.span(close), "");
    return fault.mend(error, open, close + 1, fault.tokens().subList(open + 1, close).toArray(new Token[0]));
  }

  /** {@code (0, 1) -> 1}, {@code report = (accuracy, f1)}, {@code [(1, 2)]} */
  static Optional<Mend> wrongList(Fault fault) {
    int at = fault.at();
    boolean round = fault.is(at, MlpLexer.LEFT_PARENTHESIS);
    boolean valueWanted = !fault.isName(at - 1);
    if (!(round || fault.is(at, MlpLexer.LEFT_BRACE)) || !valueWanted || fault.place() == Place.COLUMN) {
      return Optional.empty();
    }
    int close = fault.closing(at);
    boolean row = fault.place() == Place.EXAMPLE;
    boolean single = close == at + 2 && round && !row;
    if (!single) {
      return pair(fault, at, MlpLexer.LEFT_BRACKET, row ? "an example row stands in square brackets"
          : "several values stand in square brackets");
    }
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, fault.span(at, close), "a value needs no parentheses")
        .help("write `" + fault.text(at + 1) + "`")
        .fix(fault.span(at), "")
        .fix(fault.span(close), "");
    return fault.mend(error, at, close + 1, fault.tokens().get(at + 1));
  }

  private static Optional<Mend> pair(Fault fault, int open, int type, String message) {
    int close = fault.closing(open);
    if (close >= fault.size()) {
      return Optional.empty();
    }
    String left = Brackets.symbol(type);
    String right = Brackets.symbol(Brackets.closing(type));
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, fault.span(open), message)
        .also(fault.span(close), "")
        .help("write `" + left + "` and `" + right + "`")
        .fix(fault.span(open), left)
        .fix(fault.span(close), right);
    List<Token> inner = new ArrayList<>(fault.tokens().subList(open + 1, close));
    inner.add(0, MlpToken.retyped(fault.tokens().get(open), type));
    inner.add(MlpToken.retyped(fault.tokens().get(close), Brackets.closing(type)));
    return fault.mend(error, open, close + 1, inner.toArray(new Token[0]));
  }

  /** {@code dense 16 relu}, {@code optimizer = adam 0.01} */
  static Optional<Mend> noParentheses(Fault fault) {
    int at = fault.at();
    boolean place = fault.place() == Place.LAYER || fault.place() == Place.PROPERTY && at >= 3;
    boolean argument = fault.is(at, MlpLexer.NUMBER) || fault.is(at, MlpLexer.STRING);
    if (!place || fault.enclosure() != Enclosure.NONE || !fault.isName(at - 1) || !argument || !fault.sameLine(at)) {
      return Optional.empty();
    }
    // What another mend put in stands at the place of what it replaced, which may lie after this.
    if (fault.span(at - 1).end() > fault.span(at).start()) {
      return Optional.empty();
    }
    int end = argumentsEnd(fault, at);
    List<Token> call = new ArrayList<>();
    Diagnostic error = fault.error(DiagnosticCode.MISSING_PARENTHESES, fault.span(at, end - 1),
        "the arguments of `" + fault.text(at - 1) + "` stand in parentheses");
    Span gap = new Span(fault.span(at - 1).end(), fault.span(at).start());
    error = error.fix(gap, "(");
    StringBuilder help = new StringBuilder(fault.text(at - 1)).append("(");
    call.add(Fault.missing(MlpLexer.LEFT_PARENTHESIS, gap.start()));
    for (int i = at; i < end; i++) {
      if (i > at && fault.endsValue(i - 1) && fault.startsValue(i)) {
        Span comma = fault.span(i - 1).after();
        error = error.fix(comma, ",");
        help.append(",");
        call.add(Fault.missing(MlpLexer.COMMA, comma.start()));
      }
      help.append(i > at && !fault.glued(i) ? " " : "").append(fault.text(i));
      call.add(fault.tokens().get(i));
    }
    Span behind = fault.span(end - 1).after();
    call.add(Fault.missing(MlpLexer.RIGHT_PARENTHESIS, behind.start()));
    error = error.fix(behind, ")").help("write `" + help + ")`");
    return fault.mend(error, at, end, call.toArray(new Token[0]));
  }

  /** Behind the last token of the line that can be an argument. */
  private static int argumentsEnd(Fault fault, int at) {
    int end = at + 1;
    int lineEnd = fault.lineEnd(at);
    while (end < lineEnd && end - at < MOST_ARGUMENT_TOKENS && !fault.is(end, MlpLexer.AT)) {
      boolean nextStatement = fault.isName(end)
          && (fault.is(end + 1, MlpLexer.LEFT_PARENTHESIS) || fault.place() == Place.PROPERTY);
      boolean separator = fault.is(end, MlpLexer.COMMA) && end + 1 >= lineEnd;
      boolean argument = fault.startsValue(end) || fault.is(end, MlpLexer.COMMA) || fault.is(end, MlpLexer.EQUALS)
          || fault.is(end, MlpLexer.MINUS);
      if (nextStatement || separator || !argument) {
        break;
      }
      end++;
    }
    return end;
  }

  /** <code>species: { a, b }</code> and {@code species: [a, b]}: labels without a type. */
  static Optional<Mend> labelsWithoutType(Fault fault) {
    int at = fault.at();
    boolean braces = fault.is(at, MlpLexer.LEFT_BRACE);
    boolean behindColon = fault.place() == Place.COLUMN && fault.is(at - 1, MlpLexer.COLON);
    if (!behindColon || !(braces || fault.is(at, MlpLexer.LEFT_BRACKET))) {
      return Optional.empty();
    }
    int close = fault.closing(at);
    if (close == at + 4 && fault.file().source().text(fault.span(at + 1, close - 1)).matches("0\\s*,\\s*1")) {
      Span span = fault.span(at, close);
      return fault.mend(fault.error(DiagnosticCode.MISSING_VALUE, span, "the labels have no type before them")
          .help("write `bool` for one of two; in the file, 0 and 1 are fine")
          .fix(span, "bool"), at, close + 1, MlpToken.mended(MlpLexer.NAME, "bool", span));
    }
    Diagnostic error = fault.error(DiagnosticCode.MISSING_VALUE, fault.span(at), "the labels have no type before them")
        .help("write `category { … }` where one label holds, `set { … }` where several can")
        .fix(fault.span(at).before(), fault.glued(at) ? " category " : "category ");
    return fault.mend(error, at, at, MlpToken.mended(MlpLexer.NAME, "category", fault.span(at).before()));
  }

  /** {@code category = { a, b }}, {@code category: { a, b }} */
  static Optional<Mend> signBeforeLabels(Fault fault) {
    int at = fault.at();
    boolean sign = fault.is(at, MlpLexer.EQUALS) || fault.is(at, MlpLexer.COLON);
    boolean type = fault.place() == Place.COLUMN && fault.isName(at - 1) && fault.is(at - 2, MlpLexer.COLON);
    boolean bracket = fault.is(at + 1, MlpLexer.LEFT_BRACE) || fault.is(at + 1, MlpLexer.LEFT_BRACKET);
    if (!sign || !type || !bracket) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(at), "the labels follow the type directly")
        .help("delete `" + fault.text(at) + "`")
        .fix(fault.span(at), "");
    return fault.mend(error, at, at + 1);
  }

  /** {@code 0, 1 -> 1} and {@code 0 -> 1}: a row without brackets. */
  static Optional<Mend> rowWithoutBrackets(Fault fault) {
    boolean start = fault.place() == Place.EXAMPLE && fault.at() == 0 && fault.startsValue(0);
    int end = 0;
    while (start && end < fault.size() && !fault.is(end, MlpLexer.ARROW)) {
      end++;
    }
    if (!start || end >= fault.lineEnd(0)) {
      return Optional.empty();
    }
    Span row = fault.span(0, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, row, "an example row stands in square brackets")
        .help("write `[" + fault.file().source().text(row) + "]`")
        .fix(row.before(), "[")
        .fix(row.after(), "]");
    List<Token> list = new ArrayList<>(fault.tokens().subList(0, end));
    list.add(0, Fault.missing(MlpLexer.LEFT_BRACKET, row.start()));
    list.add(Fault.missing(MlpLexer.RIGHT_BRACKET, row.end()));
    return fault.mend(error, 0, end, list.toArray(new Token[0]));
  }
}
