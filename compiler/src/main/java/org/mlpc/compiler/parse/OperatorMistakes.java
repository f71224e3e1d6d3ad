package org.mlpc.compiler.parse;

import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Relocation;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Operators of other languages: comparisons, arrows between layers, bullets. */
final class OperatorMistakes {

  /** What is expected to be small; all other metrics are expected to be large. */
  private static final Set<String> ERRORS = Set.of("loss", "mae", "rmse", "hamming");

  private OperatorMistakes() {}

  /**
   * {@code params < 500}, {@code accuracy > 0.9}, {@code accuracy => 0.9}, {@code params = 500}, {@code params: 500}
   */
  static Optional<Mend> comparison(Fault fault) {
    int at = fault.at();
    if (!fault.place().isBound() || fault.enclosure() != Enclosure.NONE || !fault.endsValue(at - 1)) {
      return Optional.empty();
    }
    int end = at;
    StringBuilder signs = new StringBuilder();
    while (end < fault.size() && (fault.isStrange(end, "<") || fault.isStrange(end, ">")
        || fault.is(end, MlpLexer.EQUALS) || fault.is(end, MlpLexer.COLON))) {
      signs.append(fault.text(end++));
    }
    if (end == at) {
      return Optional.empty();
    }
    Span span = fault.span(at, end - 1);
    String bound = ERRORS.contains(fault.text(at - 1)) ? "<=" : ">=";
    if (fault.place() == Place.EXPECTATION && signs.indexOf("<") < 0 && signs.indexOf(">") < 0) {
      Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "`" + signs + "` sets no bound")
          .help("write `" + bound + "`: `<=` is at most, `>=` at least")
          .fix(span, bound);
      return fault.mend(error, at, end,
          MlpToken.mended(bound.equals("<=") ? MlpLexer.AT_MOST : MlpLexer.AT_LEAST, bound, span));
    }
    String wanted = signs.indexOf(">") >= 0 ? ">=" : "<=";
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "a bound is written with `<=` or `>=`")
        .help("write `" + wanted + "`")
        .fix(span, wanted);
    return fault.mend(error, at, end,
        MlpToken.mended(wanted.equals("<=") ? MlpLexer.AT_MOST : MlpLexer.AT_LEAST, wanted, span));
  }

  /** {@code dense(16) -> relu}, {@code dense(16) >> relu}, {@code dense(16) | relu}, {@code dense(16) %>% relu} */
  static Optional<Mend> betweenLayers(Fault fault) {
    int at = fault.at();
    int end = at;
    while (fault.is(end, MlpLexer.ARROW) || fault.isStrange(end, ">") || fault.isStrange(end, "|")
        || fault.isStrange(end, "%") || end == at && fault.is(end, MlpLexer.EQUALS) && fault.isStrange(end + 1, ">")) {
      end++;
    }
    if (fault.place() != Place.LAYER || fault.enclosure() != Enclosure.NONE || end == at) {
      return Optional.empty();
    }
    Span span = fault.span(at, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "layers follow each other without a sign")
        .help("delete it")
        .fix(span, "");
    return fault.mend(error, at, end);
  }

  /** {@code - dense(16)} */
  static Optional<Mend> bullet(Fault fault) {
    boolean sign = fault.at() == 0
        && (fault.is(0, MlpLexer.MINUS) || fault.isStrange(0, "*") || fault.isStrange(0, "+"));
    if (!sign || !fault.isName(1)) {
      return Optional.empty();
    }
    Span span = new Span(fault.span(0).start(), fault.span(1).start());
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(0), "a statement needs no bullet")
        .help("delete it")
        .fix(span, "");
    return fault.mend(error, 0, 1);
  }

  /** Dots that stand for what is left out, or for a prompt. */
  static Optional<Mend> ellipsis(Fault fault) {
    int at = fault.at();
    int end = fault.is(at, MlpLexer.DOTS, MlpLexer.DOT) ? at + 2 : at + 1;
    boolean dots = fault.enclosure() == Enclosure.NONE && fault.is(at, MlpLexer.DOTS)
        && MlpToken.startsLine(fault.tokens().get(at));
    if (!dots) {
      return Optional.empty();
    }
    Span span = fault.span(at, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "dots stand for nothing here")
        .help("delete them")
        .fix(Relocation.withLine(fault.file().source().text(), span), "");
    return fault.mend(error, at, end);
  }

  /** {@code dense(16).relu()} */
  static Optional<Mend> calledOnResult(Fault fault) {
    int at = fault.at();
    boolean chained = fault.place() == Place.LAYER && fault.is(at, MlpLexer.DOT)
        && fault.is(at - 1, MlpLexer.RIGHT_PARENTHESIS) && fault.isName(at + 1);
    if (!chained) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(at),
            "layers follow each other without a dot")
        .help("write `" + fault.text(at + 1) + "` as a layer of its own")
        .fix(fault.span(at), " ");
    return fault.mend(error, at, at + 1);
  }
}
