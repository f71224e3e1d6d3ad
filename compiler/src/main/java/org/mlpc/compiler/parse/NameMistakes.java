package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Names in quotes, with hyphens or spaces, or with a word before them. */
final class NameMistakes {

  private static final Set<String> DECLARING_WORDS =
      Set.of("let", "var", "val", "const", "final", "def", "int", "float", "double", "auto",
      "set", "public", "private");

  private static final Set<String> OWNERS =
      Set.of("self", "this", "model", "train", "network", "cfg", "config", "args");

  private static final Set<String> DOTTED = Set.of("optimizer", "optim", "loss", "schedule", "scheduler", "split");

  /** Keys of configuration files that say which one it is. */
  private static final Set<String> NAMING = Set.of("name", "type", "kind");

  private NameMistakes() {}

  /** {@code "loss" = mse}, {@code "petal width": real} */
  static Optional<Mend> quoted(Fault fault) {
    int at = fault.at();
    boolean wanted = at == 0 || fault.is(at - 1, MlpLexer.COMMA) || fault.is(at - 1, MlpLexer.LEFT_PARENTHESIS);
    boolean named = fault.is(at + 1, MlpLexer.EQUALS) || fault.is(at + 1, MlpLexer.COLON)
        || fault.place() == Place.COLUMN && fault.is(at + 1, MlpLexer.COMMA);
    boolean headed = fault.place().isHeader() && at == 1;
    if (!fault.is(at, MlpLexer.STRING) || !(wanted && named || headed)) {
      return fault.place() == Place.LAYER && at == 0 && fault.is(0, MlpLexer.STRING)
          ? renamed(fault, 0, 1, content(fault, 0), false) : Optional.empty();
    }
    Optional<Mend> entry = entryOfJson(fault);
    return entry.isPresent()
        ? entry : renamed(fault, at, at + 1, content(fault, at), fault.place() == Place.COLUMN);
  }

  /** {@code "width": "real"} and {@code "batch": 16}: one habit, however many marks it takes. */
  private static Optional<Mend> entryOfJson(Fault fault) {
    String name = content(fault, 0);
    boolean entry = fault.at() == 0 && fault.is(0, MlpLexer.STRING, MlpLexer.COLON) && name.equals(camelCase(name));
    boolean column = fault.place() == Place.COLUMN && fault.is(2, MlpLexer.STRING)
        && content(fault, 2).matches("\\p{L}\\w*");
    if (!entry || !(column || fault.place() == Place.PROPERTY) || fault.text(2).isEmpty()) {
      return Optional.empty();
    }
    Token first = MlpToken.mended(MlpLexer.NAME, name, fault.span(0));
    if (column) {
      String type = content(fault, 2);
      Diagnostic error = fault.error(DiagnosticCode.BAD_NAME, fault.span(0, 2), "names stand without quotes")
          .help("write `" + name + ": " + type + "`")
          .fix(fault.span(0), name)
          .fix(fault.span(2), type);
      return fault.mend(error, 0, 3, first, fault.tokens().get(1),
          MlpToken.mended(MlpLexer.NAME, type, fault.span(2)));
    }
    Diagnostic error = fault.error(DiagnosticCode.BAD_NAME, fault.span(0, 1),
            "a setting is a name without quotes, `=` and a value")
        .help("write `" + name + " = " + fault.text(2) + "`")
        .fix(fault.span(0, 1), name + " =" + (fault.glued(2) ? " " : ""));
    return fault.mend(error, 0, 2, first, Fault.missing(MlpLexer.EQUALS, fault.span(1).start()));
  }

  /** {@code width: "real"} */
  static Optional<Mend> quotedType(Fault fault) {
    int at = fault.at();
    boolean type = fault.place() == Place.COLUMN && fault.is(at, MlpLexer.STRING) && fault.is(at - 1, MlpLexer.COLON);
    return type ? renamed(fault, at, at + 1, content(fault, at), false) : Optional.empty();
  }

  private static String content(Fault fault, int at) {
    return content(fault.text(at));
  }

  /** A text without its quotes. */
  static String content(String text) {
    return text.length() >= 2 ? text.substring(1, text.length() - 1) : text;
  }

  /** {@code petal-width: real}, {@code early-stopping = …}: the fault is at the hyphen, or behind the first word. */
  static Optional<Mend> hyphenated(Fault fault) {
    int from = fault.at() - 1;
    boolean joint = fault.is(fault.at(), MlpLexer.MINUS) && fault.isName(from) && fault.isName(from + 2)
        && fault.glued(from + 1) && fault.glued(from + 2);
    if (!joint || fault.is(from - 1, MlpLexer.COLON)) {
      return Optional.empty();
    }
    int to = from + 1;
    while (fault.is(to, MlpLexer.MINUS) && (fault.isName(to + 1) || fault.is(to + 1, MlpLexer.NUMBER))
        && fault.glued(to)) {
      to += 2;
    }
    String written = fault.file().source().text(fault.span(from, to - 1));
    boolean column = fault.place() == Place.COLUMN && fault.enclosure() == Enclosure.NONE;
    return renamed(fault, from, to, written, column && fault.is(to, MlpLexer.COLON));
  }

  /** {@code petal width: real} */
  static Optional<Mend> spaced(Fault fault) {
    int at = fault.at();
    boolean column = fault.place() == Place.COLUMN && at == 1 && fault.enclosure() == Enclosure.NONE;
    int to = at;
    while (column && fault.isName(to) && fault.sameLine(to)) {
      to++;
    }
    boolean words = to > at && fault.is(to, MlpLexer.COLON) && !DECLARING_WORDS.contains(fault.text(0));
    return words ? renamed(fault, 0, to, fault.file().source().text(fault.span(0, to - 1)), true) : Optional.empty();
  }

  /** {@code let batch = 32}, {@code float rate = 0.1}, {@code int age: real} */
  static Optional<Mend> declared(Fault fault) {
    int at = fault.at();
    boolean sign = fault.is(at + 1, MlpLexer.EQUALS) || fault.is(at + 1, MlpLexer.COLON);
    boolean word = at == 1 && fault.isName(0, DECLARING_WORDS) && fault.isName(1) && fault.sameLine(1) && sign;
    return word ? extra(fault, 0, 1) : Optional.empty();
  }

  /** {@code optimizer.name = adam} and, beside it, {@code optimizer.rate = 0.1} */
  static Optional<Mend> dotted(Fault fault) {
    boolean dotted = fault.place() == Place.PROPERTY && fault.at() == 1 && fault.isName(0, DOTTED)
        && fault.is(1, MlpLexer.DOT) && fault.isName(2)
        && (fault.is(3, MlpLexer.EQUALS) || fault.is(3, MlpLexer.COLON));
    if (!dotted || !fault.isName(2, NAMING)) {
      return dotted ? extra(fault, 0, 2) : Optional.empty();
    }
    Span span = fault.span(1, 2);
    Diagnostic error = fault.error(DiagnosticCode.EXTRA_WORD, span, "a setting's value is its name with its options")
        .help("write `" + fault.text(0) + "` alone")
        .fix(span, "");
    return fault.mend(error, 1, 3);
  }

  /** {@code radius in R} */
  static Optional<Mend> element(Fault fault) {
    boolean element = fault.place() == Place.COLUMN && fault.at() == 1 && fault.text(1).matches("in|is|∈")
        && fault.isName(2) && fault.sameLine(2);
    if (!element) {
      return Optional.empty();
    }
    Span span = new Span(fault.span(0).end(), fault.span(1).end());
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(1), "a column has a name, `:` and a type")
        .help("write `" + fault.text(0) + ": " + fault.text(2) + "`")
        .fix(span, ":");
    return fault.mend(error, 1, 2, Fault.missing(MlpLexer.COLON, fault.span(1).start()));
  }

  /** {@code self.hidden = dense(16)} */
  static Optional<Mend> owned(Fault fault) {
    boolean owner = fault.isName(0, OWNERS) && fault.is(1, MlpLexer.DOT) && fault.isName(2)
        && (fault.is(3, MlpLexer.EQUALS) || fault.is(3, MlpLexer.COLON));
    return owner && fault.at() <= 3 ? extra(fault, 0, 2) : Optional.empty();
  }

  private static Optional<Mend> extra(Fault fault, int from, int to) {
    Span span = fault.span(from, to - 1);
    Diagnostic error = fault.error(DiagnosticCode.EXTRA_WORD, span,
            "`" + fault.file().source().text(span) + "` is not needed before a name")
        .help("write `" + fault.text(to) + "` alone")
        .fix(new Span(span.start(), fault.span(to).start()), "");
    return fault.mend(error, from, to);
  }

  private static Optional<Mend> renamed(Fault fault, int from, int to, String written, boolean keepsColumn) {
    String name = camelCase(written);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Span span = fault.span(from, to - 1);
    boolean attribute = keepsColumn && !name.equals(written);
    int end = attribute ? fault.lineEnd(from) : to;
    boolean quoted = fault.is(from, MlpLexer.STRING) && name.equals(written);
    Diagnostic error = fault.error(DiagnosticCode.BAD_NAME, span,
            quoted ? "a name stands without quotes" : "a name is one word of letters and digits")
        .help("write `" + name + (attribute ? ": … @column(\"" + written + "\")" : "") + "`")
        .fix(span, name);
    List<Token> tokens = new ArrayList<>();
    tokens.add(MlpToken.mended(MlpLexer.NAME, name, span));
    tokens.addAll(fault.tokens().subList(to, end));
    if (attribute) {
      Span behind = fault.span(end - 1).after();
      error = error.fix(behind, " @column(\"" + written + "\")");
      tokens.add(Fault.missing(MlpLexer.AT, behind.start()));
      tokens.add(MlpToken.mended(MlpLexer.NAME, "column", behind));
      tokens.add(Fault.missing(MlpLexer.LEFT_PARENTHESIS, behind.start()));
      tokens.add(MlpToken.mended(MlpLexer.STRING, written, behind));
      tokens.add(Fault.missing(MlpLexer.RIGHT_PARENTHESIS, behind.start()));
    }
    return fault.mend(error, from, end, tokens.toArray(new Token[0]));
  }

  /** {@code "petal width (cm)"} as {@code petalWidthCm}; "" if nothing is left. */
  static String camelCase(String text) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int c : text.codePoints().toArray()) {
      if (c == '_' || Character.isLetterOrDigit(c)) {
        boolean skips = name.isEmpty() && Character.isDigit(c);
        if (!skips) {
          name.appendCodePoint(upper && !name.isEmpty() ? Character.toUpperCase(c) : c);
        }
        upper = false;
      } else {
        upper = true;
      }
    }
    return name.toString();
  }
}
