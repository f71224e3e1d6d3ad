package org.mlpc.compiler.parse;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Quotation marks and exponents of print: {@code « text »}, {@code 10⁻²}. */
final class ForeignGlyphs {

  private static final String QUOTES = "«»‹›";

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final String MINUS = "⁻";

  private ForeignGlyphs() {}

  /** Puts what was meant behind the mended tokens; the index of the last token that was used, or -1. */
  static int mend(Tokens file, List<Token> tokens, int index, List<Token> mended, Reports reports) {
    String text = file.text(tokens.get(index));
    if (QUOTES.contains(text)) {
      return quoted(file, tokens, index, mended, reports);
    }
    return text.equals(MINUS) || RAISED.contains(text) ? raised(file, tokens, index, mended, reports) : -1;
  }

  private static int quoted(Tokens file, List<Token> tokens, int index, List<Token> mended, Reports reports) {
    int end = index + 1;
    while (end < tokens.size() && !MlpToken.startsLine(tokens.get(end))
        && !QUOTES.contains(file.text(tokens.get(end)))) {
      end++;
    }
    if (end >= tokens.size() || MlpToken.startsLine(tokens.get(end)) || file.text(tokens.get(end)).isEmpty()) {
      return -1;
    }
    Span span = Tokens.span(tokens.get(index)).to(Tokens.span(tokens.get(end)));
    String written = file.source().text(span);
    String meant = "\"" + written.substring(1, written.length() - 1).strip().replace("\"", "\\\"") + "\"";
    reports.report(Diagnostic.of(DiagnosticCode.SINGLE_QUOTES, file.source(), span, "a text stands in double quotes")
        .help("write `" + meant + "`")
        .fix(span, meant));
    mended.add(MlpToken.mended(MlpLexer.STRING, meant, span));
    return end;
  }

  private static int raised(Tokens file, List<Token> tokens, int index, List<Token> mended, Reports reports) {
    Token base = mended.isEmpty() ? null : mended.get(mended.size() - 1);
    if (base == null || base.getType() != MlpLexer.NUMBER
        || base.getStopIndex() + 1 != tokens.get(index).getStartIndex()) {
      return -1;
    }
    int end = index;
    StringBuilder exponent = new StringBuilder();
    while (end < tokens.size() && tokens.get(end).getType() == MlpLexer.STRANGE) {
      String glyph = file.text(tokens.get(end));
      int digit = RAISED.indexOf(glyph);
      if (digit < 0 && !(end == index && glyph.equals(MINUS))) {
        break;
      }
      exponent.append(digit < 0 ? "-" : Integer.toString(digit));
      end++;
    }
    String value = Arithmetic.value(file.text(base), "^", exponent.toString());
    if (value.isEmpty()) {
      return -1;
    }
    Span span = Tokens.span(base).to(Tokens.span(tokens.get(end - 1)));
    reports.report(
        Diagnostic.of(DiagnosticCode.ARITHMETIC, file.source(), span, "there is no arithmetic in a model")
            .help("write `" + value + "`")
            .fix(span, value));
    mended.set(mended.size() - 1, MlpToken.mended(MlpLexer.NUMBER, value, span));
    return end - 1;
  }
}
