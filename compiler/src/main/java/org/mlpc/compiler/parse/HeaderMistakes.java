package org.mlpc.compiler.parse;

import java.util.Locale;
import java.util.Optional;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** What goes wrong between a word such as {@code model} or {@code train} and its brace. */
final class HeaderMistakes {

  private HeaderMistakes() {}

  /** <code>model {</code>, <code>head {</code> */
  static Optional<Mend> missingName(Fault fault) {
    boolean named = fault.place() == Place.MODEL || fault.place() == Place.BLOCK || fault.place() == Place.HEAD;
    boolean absent = fault.at() == 1 && (fault.is(1, MlpLexer.LEFT_BRACE) || fault.is(1, MlpLexer.AT)
        || fault.is(1, MlpLexer.LEFT_PARENTHESIS));
    if (!named || !absent) {
      return Optional.empty();
    }
    Span behind = fault.span(0).after();
    Diagnostic error = fault.error(DiagnosticCode.MISSING_NAME, fault.span(0),
        fault.place().noun() + " lacks its name");
    String name = fault.place() == Place.MODEL ? fileName(fault.file().source().name()) : "";
    error = name.isEmpty()
        ? error.help("write a name after `" + fault.text(0) + "`, as in `" + fault.place().sample() + "`")
        : error.help("write `model " + name + "`").fix(behind, " " + name);
    return name.isEmpty()
        ? fault.drop(error, 0, fault.size())
        : fault.mend(error, 1, 1, MlpToken.mended(MlpLexer.NAME, name, behind));
  }

  /** <code>model A extends B {</code> */
  static Optional<Mend> supertype(Fault fault) {
    boolean words = fault.place() == Place.MODEL && fault.at() == 2 && fault.isName(2)
        && !fault.text(1).equals("model");
    int end = 2;
    while (fault.isName(end) || fault.is(end, MlpLexer.DOT) || fault.is(end, MlpLexer.COMMA)) {
      end++;
    }
    if (!words || !(fault.is(end, MlpLexer.LEFT_BRACE) || fault.is(end, MlpLexer.AT))) {
      return Optional.empty();
    }
    Span span = fault.span(2, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.EXTRA_WORD, span,
            "a model has a name and nothing else before its brace")
        .help("delete `" + fault.file().source().text(span) + "`")
        .fix(new Span(fault.span(1).end(), span.end()), "");
    return fault.mend(error, 2, end);
  }

  /** A Java name made of a file's name, or "". */
  static String fileName(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.mlp$", "");
    String name = NameMistakes.camelCase(file);
    return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** <code>train: {</code>, <code>input = {</code>, <code>train() {</code>, <code>model A(x) {</code> */
  static Optional<Mend> signBeforeBrace(Fault fault) {
    int at = fault.at();
    boolean sign = fault.is(at, MlpLexer.COLON) || fault.is(at, MlpLexer.EQUALS);
    boolean group = fault.is(at, MlpLexer.LEFT_PARENTHESIS);
    if (!fault.place().isHeader() || !(sign || group) || !fault.endsValue(at - 1)) {
      return Optional.empty();
    }
    int end = group ? Math.min(fault.size(), fault.closing(at) + 1) : at + 1;
    while (fault.is(at, MlpLexer.EQUALS) && end < fault.size() && !fault.is(end, MlpLexer.LEFT_BRACE)
        && !fault.is(end, MlpLexer.AT)) {
      end++;
    }
    Span span = fault.span(at, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span,
            "nothing but attributes stands before the brace of " + fault.place().noun())
        .help("delete `" + fault.file().source().text(span) + "`")
        .fix(span, "");
    return fault.mend(error, at, end);
  }
}
