package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Sections in the brackets of a call or a list, and what people put before a section's word. */
final class StraySections {

  private static final Set<String> DECLARING =
      Set.of("def", "function", "fn", "func", "section", "void", "public", "private", "let", "var", "val", "const");

  private StraySections() {}

  /** A section whose body stands in brackets that are no braces. */
  record Bracketed(Diagnostic diagnostic, Token open, List<Token> body, Token close) {}

  /** {@code network(dense(16), output)}, {@code network = [dense(16), output]} */
  static Optional<Bracketed> bracketed(Tokens file, List<Token> line) {
    Layout layout = new Layout(line);
    int open = layout.type(1) == MlpLexer.EQUALS || layout.type(1) == MlpLexer.COLON ? 2 : 1;
    boolean bracket = layout.type(open) == MlpLexer.LEFT_PARENTHESIS || layout.type(open) == MlpLexer.LEFT_BRACKET;
    int close = bracket ? layout.closing(open) : 0;
    boolean body = Words.isSection(layout.type(0)) && close == line.size() - 1 && close > open + 1;
    boolean columns = layout.type(0) == MlpLexer.INPUT || layout.type(0) == MlpLexer.OUTPUT;
    if (!body || columns && layout.type(open + 2) != MlpLexer.COLON) {
      return Optional.empty();
    }
    Span before = Tokens.span(line.get(0)).after().to(Tokens.span(line.get(open)));
    Diagnostic error = Diagnostic.of(DiagnosticCode.MISSING_BLOCK, file.source(), Tokens.span(line.get(open)),
            "a section stands in braces")
        .also(Tokens.span(line.get(close)), "")
        .help("write `" + file.text(line.get(0)) + " { … }`")
        .fix(before, " {")
        .fix(Tokens.span(line.get(close)), "}");
    return Optional.of(new Bracketed(error, MlpToken.retyped(line.get(open), MlpLexer.LEFT_BRACE),
        line.subList(open + 1, close), MlpToken.retyped(line.get(close), MlpLexer.RIGHT_BRACE)));
  }

  /** {@code def network}, {@code @standardize} above {@code input}, and Python's documentation texts. */
  static Optional<Diagnostic> beforeSection(Tokens file, List<Token> line) {
    Span span = Tokens.span(line.get(0)).to(Tokens.span(line.get(line.size() - 1)));
    String text = file.source().text(span);
    if (text.startsWith("\"\"\"") && text.endsWith("\"\"\"") && text.length() > 6 && text.indexOf('\n') < 0) {
      String comment = "// " + text.substring(3, text.length() - 3).strip();
      return Optional.of(Diagnostic.of(DiagnosticCode.WRONG_OPERATOR, file.source(), span, "a comment begins with `//`")
          .help("write `" + comment + "`")
          .fix(span, comment));
    }
    Token next = following(file, span.end());
    if (next == null || !Words.isSection(next.getType())) {
      return Optional.empty();
    }
    Span gone = new Span(span.start(), next.getStartIndex());
    if (line.size() == 1 && DECLARING.contains(text)) {
      return Optional.of(Diagnostic.of(DiagnosticCode.EXTRA_WORD, file.source(), span,
              "`" + text + "` is not needed before a section")
          .help("delete it")
          .fix(gone, ""));
    }
    return line.get(0).getType() == MlpLexer.AT
        ? Optional.of(Diagnostic.of(DiagnosticCode.MISPLACED_ATTRIBUTE, file.source(), span,
                "an attribute follows what it decorates")
            .help("write `" + file.text(next) + " " + text + "`")
            .fix(gone, "")
            .fix(Tokens.span(next).after(), " " + text))
        : Optional.empty();
  }

  private static Token following(Tokens file, int offset) {
    return file.visible().stream().filter(token -> token.getStartIndex() >= offset).findFirst().orElse(null);
  }
}
