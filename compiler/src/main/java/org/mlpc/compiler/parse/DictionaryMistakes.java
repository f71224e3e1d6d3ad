package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Calls written as the maps of JSON, YAML and Python, or as a builder's methods. */
final class DictionaryMistakes {

  private static final Set<String> NAMING = Set.of("name", "type", "kind", "class", "classname", "method");

  private DictionaryMistakes() {}

  /** <code>optimizer = {name: adam, rate: 0.1}</code> */
  static Optional<Mend> namedMap(Fault fault) {
    int open = fault.at();
    int close = fault.closing(open);
    if (fault.place() != Place.PROPERTY || !fault.is(open, MlpLexer.LEFT_BRACE) || close >= fault.size()) {
      return Optional.empty();
    }
    int key = open + 1;
    while (key < close && !isNaming(fault, key)) {
      key++;
    }
    int end = key + 3;
    if (key >= close || !(fault.isName(key + 2) || fault.is(key + 2, MlpLexer.STRING))
        || !(end == close || fault.is(end, MlpLexer.COMMA))) {
      return Optional.empty();
    }
    List<Token> rest = new ArrayList<>(fault.tokens().subList(open + 1, key));
    rest.addAll(fault.tokens().subList(end == close ? end : end + 1, close));
    String written = fault.text(key + 2);
    String name = fault.isName(key + 2) ? written : NameMistakes.content(written);
    String before = key == open + 1 ? "" : text(fault, open + 1, key - 1);
    String options = before + (end < close - 1 ? text(fault, end + 1, close - 1) : "");
    Span span = fault.span(open, close);
    String mended = name + (options.isBlank() ? "" : "(" + options + ")");
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, span, "options stand in parentheses behind a name")
        .help("write `" + mended + "`")
        .fix(span, mended);
    rest.add(0, MlpToken.mended(MlpLexer.NAME, name, fault.span(key + 2)));
    if (!options.isBlank()) {
      rest.add(1, Fault.missing(MlpLexer.LEFT_PARENTHESIS, span.start()));
      rest.add(Fault.missing(MlpLexer.RIGHT_PARENTHESIS, span.end()));
    }
    return fault.mend(error, open, close + 1, rest.toArray(new Token[0]));
  }

  private static boolean isNaming(Fault fault, int at) {
    String word = fault.is(at, MlpLexer.STRING) ? NameMistakes.content(fault.text(at)) : fault.text(at);
    return NAMING.contains(Words.folded(word))
        && (fault.is(at + 1, MlpLexer.COLON) || fault.is(at + 1, MlpLexer.EQUALS));
  }

  private static String text(Fault fault, int first, int last) {
    return fault.file().source().text(fault.span(first, last));
  }

  /** <code>class_weight = {0: 1.0, 1: 3.0}</code>: the keys count up from zero, as the places of a list do. */
  static Optional<Mend> numberedValues(Fault fault) {
    int open = fault.at();
    int close = fault.closing(open);
    boolean list = fault.is(open, MlpLexer.LEFT_BRACE) && !fault.isName(open - 1) && close < fault.size();
    if (!list || fault.place() == Place.COLUMN) {
      return Optional.empty();
    }
    List<Token> values = new ArrayList<>();
    List<String> written = new ArrayList<>();
    int at = open + 1;
    while (at < close && fault.is(at, MlpLexer.NUMBER, MlpLexer.COLON, MlpLexer.NUMBER)
        && fault.text(at).equals(String.valueOf(written.size()))) {
      written.add(fault.text(at + 2));
      values.add(fault.tokens().get(at + 2));
      boolean more = fault.is(at + 3, MlpLexer.COMMA) && at + 4 < close;
      if (more) {
        values.add(fault.tokens().get(at + 3));
      }
      at += fault.is(at + 3, MlpLexer.COMMA) ? 4 : 3;
    }
    if (at != close || written.isEmpty()) {
      return Optional.empty();
    }
    Span span = fault.span(open, close);
    String mended = "[" + String.join(", ", written) + "]";
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, span, "several values stand in square brackets")
        .help("write `" + mended + "`")
        .fix(span, mended);
    values.add(0, MlpToken.retyped(fault.tokens().get(open), MlpLexer.LEFT_BRACKET));
    values.add(MlpToken.retyped(fault.tokens().get(close), MlpLexer.RIGHT_BRACKET));
    return fault.mend(error, open, close + 1, values.toArray(new Token[0]));
  }

  /** <code>dense: {units: 16}</code> */
  static Optional<Mend> mapOfArguments(Fault fault) {
    boolean map = fault.place() == Place.LAYER && fault.at() == 1
        && fault.is(0, MlpLexer.NAME, MlpLexer.COLON, MlpLexer.LEFT_BRACE);
    int close = fault.closing(2);
    if (!map || close >= fault.size()) {
      return Optional.empty();
    }
    Span before = new Span(fault.span(0).end(), fault.span(2).end());
    Diagnostic error = fault.error(DiagnosticCode.WRONG_BRACKETS, fault.span(1, 2), "arguments stand in parentheses")
        .also(fault.span(close), "")
        .help("write `" + fault.text(0) + "(…)`")
        .fix(before, "(")
        .fix(fault.span(close), ")");
    List<Token> inner = new ArrayList<>(fault.tokens().subList(3, close));
    inner.add(0, MlpToken.retyped(fault.tokens().get(2), MlpLexer.LEFT_PARENTHESIS));
    inner.add(MlpToken.retyped(fault.tokens().get(close), MlpLexer.RIGHT_PARENTHESIS));
    return fault.mend(error, 1, close + 1, inner.toArray(new Token[0]));
  }

  /** {@code .batch(16)} */
  static Optional<Mend> builderMethod(Fault fault) {
    int at = fault.at();
    int close = fault.closing(at + 2);
    boolean method = fault.place() == Place.PROPERTY && fault.is(at, MlpLexer.DOT) && fault.isName(at + 1)
        && MlpToken.startsLine(fault.tokens().get(at)) && fault.is(at + 2, MlpLexer.LEFT_PARENTHESIS)
        && close < fault.size() && close > at + 3;
    if (!method) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(at, at + 1), "a setting is no method")
        .help("write `" + fault.text(at + 1) + " = " + text(fault, at + 3, close - 1) + "`")
        .fix(fault.span(at), "")
        .fix(fault.span(at + 2), " = ")
        .fix(fault.span(close), "");
    List<Token> setting = new ArrayList<>(fault.tokens().subList(at + 3, close));
    setting.add(0, fault.tokens().get(at + 1));
    setting.add(1, Fault.missing(MlpLexer.EQUALS, fault.span(at + 2).start()));
    return fault.mend(error, at, close + 1, setting.toArray(new Token[0]));
  }
}
