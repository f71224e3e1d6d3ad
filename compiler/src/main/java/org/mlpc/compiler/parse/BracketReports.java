package org.mlpc.compiler.parse;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** The words for brackets that are missing, stray, of the wrong kind or too many. */
final class BracketReports {

  private final Tokens file;
  private final Reports reports;
  private final boolean silent;

  /** With {@code silent}, a cause is known already (a comment holds the rest of the file). */
  BracketReports(Tokens file, Reports reports, boolean silent) {
    this.file = file;
    this.reports = reports;
    this.silent = silent;
  }

  private void report(Diagnostic diagnostic) {
    if (!silent && !reports.isFull()) {
      reports.report(diagnostic);
    }
  }

  /** Whether nothing more will be reported. */
  boolean isFull() {
    return reports.isFull();
  }

  private Diagnostic error(DiagnosticCode code, Span span, String message) {
    return Diagnostic.of(code, file.source(), span, message);
  }

  /**
   * A bracket is never closed.
   *
   * @param last the token behind which the closing one belongs
   * @param before the token that shows that it is missing
   * @param outer further brackets that the end of the file leaves open, outermost first
   */
  void missing(Token opening, Token last, Token before, List<Token> outer) {
    StringBuilder closing = new StringBuilder(closingText(opening, last));
    for (int i = outer.size() - 1; i >= 0; i--) {
      closing.append(closingText(outer.get(i), last));
    }
    String symbol = Brackets.symbol(Brackets.closing(opening.getType()));
    Diagnostic diagnostic = error(DiagnosticCode.MISSING_CLOSING, Tokens.span(opening),
            "`" + file.text(opening) + "`" + owner(opening) + " is never closed")
        .label("its `" + symbol + "` is missing")
        .help("write " + (outer.isEmpty() ? "`" + symbol + "`"
            : "`" + closing.toString().replaceAll("\\s+", " ").strip() + "`")
            + (before.getType() == Token.EOF ? " at the end of the file" : " before this"))
        .fix(Tokens.span(last).after(), closing.toString());
    if (before.getType() != Token.EOF && before.getStartIndex() > opening.getStartIndex()) {
      Span place = Tokens.span(before);
      boolean closes = before.getType() == Brackets.closing(opening.getType());
      String shown = "`" + file.text(before) + "`";
      boolean bracket = before.getType() == MlpLexer.RIGHT_BRACE;
      diagnostic = diagnostic
          .also(place, closes ? "this one is indented like one further out" : "this cannot stand inside it")
          .help("write `" + symbol + "` before "
              + (bracket ? "the " + shown + " of line " + before.getLine() : shown));
    }
    for (Token other : outer) {
      diagnostic = diagnostic.also(Tokens.span(other), "nor is this one");
    }
    report(diagnostic);
  }

  /** On a line of its own with its opener's indent, if the group spans several lines. */
  private String closingText(Token opening, Token last) {
    String symbol = Brackets.symbol(Brackets.closing(opening.getType()));
    if (opening.getType() != MlpLexer.LEFT_BRACE) {
      return symbol;
    }
    return opening.getLine() == last.getLine() ? " " + symbol : "\n" + " ".repeat(MlpToken.indent(opening)) + symbol;
  }

  /** " of `train`": the word before a brace, or before its attributes; "" if there is none. */
  private String owner(Token opening) {
    Token before = file.before(opening);
    boolean named = before != null && Words.isName(before.getType()) && before.getLine() == opening.getLine();
    return named ? " of `" + file.text(before) + "`" : "";
  }

  /** A closing bracket closes nothing. */
  void stray(Token closing) {
    report(error(DiagnosticCode.STRAY_CLOSING, Tokens.span(closing), "`" + file.text(closing) + "` closes nothing")
        .label("no bracket is open that it could close")
        .help("delete it")
        .fix(withSpaceBefore(closing), ""));
  }

  private Span withSpaceBefore(Token token) {
    SourceFile source = file.source();
    int start = token.getStartIndex();
    while (start > 0 && (source.text().charAt(start - 1) == ' ' || source.text().charAt(start - 1) == '\t')) {
      start--;
    }
    return new Span(start, token.getStopIndex() + 1);
  }

  /** A bracket of one kind is closed by one of another. */
  void wrongKind(Token opening, Token closing) {
    String symbol = Brackets.symbol(Brackets.closing(opening.getType()));
    report(error(DiagnosticCode.WRONG_BRACKETS, Tokens.span(closing),
            "`" + file.text(opening) + "` is closed by `" + file.text(closing) + "`")
        .label("`" + symbol + "` belongs here")
        .also(Tokens.span(opening), "opened here")
        .help("write `" + symbol + "`")
        .fix(Tokens.span(closing), symbol));
  }

  /** Brackets in brackets in brackets; what they hold is not read. */
  void tooDeep(Token opening) {
    report(error(DiagnosticCode.TOO_DEEP, Tokens.span(opening), "brackets are nested too deeply")
        .label("this is number " + (BracketCheck.DEEPEST + 1) + ", and what it holds is not read")
        .help("no model needs more than " + BracketCheck.DEEPEST));
  }
}
