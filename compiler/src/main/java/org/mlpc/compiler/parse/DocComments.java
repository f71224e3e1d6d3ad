package org.mlpc.compiler.parse;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.DocComment;
import org.mlpc.grammar.MlpLexer;

/** Gives {@code ///} comments to what follows them, and warns of those that document nothing. */
final class DocComments {

  private final Tokens tokens;
  private final BitSet taken = new BitSet();
  private final BitSet trailing;

  DocComments(Tokens tokens) {
    this.tokens = tokens;
    this.trailing = trailing(tokens);
  }

  /**
   * The doc comments that stand behind something on its line: it looks as if they documented that, but they would
   * document what follows. Behind an opening brace it is what follows that is meant.
   */
  private static BitSet trailing(Tokens tokens) {
    BitSet trailing = new BitSet();
    Token before = null;
    for (int i = 0; i < tokens.all().size(); i++) {
      Token token = tokens.all().get(i);
      if (!isHidden(token)) {
        before = token;
      } else if (token.getType() == MlpLexer.DOC_COMMENT && before != null
          && before.getType() != MlpLexer.LEFT_BRACE && before.getLine() == token.getLine()) {
        trailing.set(i);
      }
    }
    return trailing;
  }

  /** The doc comment right before a token, if there is one; it counts as taken. */
  Optional<DocComment> before(Token token) {
    Deque<Token> lines = new ArrayDeque<>();
    for (int i = tokens.indexOf(token) - 1; i >= 0 && isHidden(tokens.all().get(i)); i--) {
      Token hidden = tokens.all().get(i);
      if (hidden.getType() == MlpLexer.DOC_COMMENT && !trailing.get(i)) {
        lines.addFirst(hidden);
        taken.set(i);
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Span span = Tokens.span(lines.getFirst()).to(Tokens.span(lines.getLast()));
    return Optional.of(new DocComment(lines.stream().map(this::content).collect(Collectors.joining("\n")), span));
  }

  private static boolean isHidden(Token token) {
    return token.getChannel() != Token.DEFAULT_CHANNEL;
  }

  private String content(Token doc) {
    String text = tokens.text(doc).substring("///".length());
    return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
  }

  /** Warns of each doc comment that nothing took, and of comments written as Javadoc. */
  void reportStray(Diagnostics diagnostics) {
    for (int i = 0; i < tokens.all().size(); i++) {
      Token token = tokens.all().get(i);
      boolean stray = token.getType() == MlpLexer.DOC_COMMENT && !taken.get(i);
      if (stray && trailing.get(i)) {
        diagnostics.report(stray(token).help("write it on a line of its own above what it documents"));
      } else if (stray) {
        diagnostics.report(stray(token)
            .help("write `//` for a plain comment")
            .fix(new Span(token.getStartIndex(), token.getStartIndex() + "///".length()), "//"));
      } else if (token.getType() == MlpLexer.BLOCK_COMMENT && tokens.text(token).matches("(?s)/\\*\\*[^*/].*")) {
        diagnostics.report(javadoc(token));
      }
    }
  }

  private Diagnostic stray(Token token) {
    return Diagnostic.of(DiagnosticCode.STRAY_DOC_COMMENT, tokens.source(), Tokens.span(token),
            "this doc comment documents nothing")
        .label("a doc comment stands before a model, block, section, head, column, layer or label");
  }

  private Diagnostic javadoc(Token token) {
    String inner = tokens.text(token).substring("/**".length()).replaceFirst("\\*/$", "");
    String doc = inner.strip().lines()
        .map(line -> ("/// " + line.strip().replaceFirst("^\\* ?", "")).stripTrailing())
        .collect(Collectors.joining("\n" + indent(token)));
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.JAVADOC_COMMENT, tokens.source(), Tokens.span(token),
            "a doc comment begins with `///`")
        .label("this is a plain comment: it will not reach the Javadoc")
        .help("write `///` before each line");
    // A comment with code behind it on the same line cannot become a comment to the end of the line.
    return endsItsLine(token) ? diagnostic.fix(Tokens.span(token), doc) : diagnostic;
  }

  private String indent(Token token) {
    SourceFile source = tokens.source();
    Span line = source.lineSpan(source.line(token.getStartIndex()));
    String before = source.text(new Span(line.start(), token.getStartIndex()));
    return before.isBlank() ? before : " ".repeat(before.length());
  }

  private boolean endsItsLine(Token token) {
    SourceFile source = tokens.source();
    Span line = source.lineSpan(source.line(token.getStopIndex()));
    return source.text(new Span(token.getStopIndex() + 1, Math.max(line.end(), token.getStopIndex() + 1))).isBlank();
  }
}
