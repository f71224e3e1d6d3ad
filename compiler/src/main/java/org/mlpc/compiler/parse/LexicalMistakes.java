package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/**
 * Reports and mends tokens that are wrong by themselves: foreign quotes and comments, things never closed, odd marks.
 */
final class LexicalMistakes {

  /** Characters that other languages use; what they mean depends on the statement. */
  private static final Set<String> OF_OTHER_LANGUAGES =
      Set.of(";", "<", ">", "*", "+", "/", "|", "%", "&", "!", "^", "~", "$", "\\", "`", "·", "×");

  private final Tokens file;
  private final Reports reports;
  private final List<Token> mended = new ArrayList<>();
  private boolean restSwallowed;

  LexicalMistakes(Tokens file, Reports reports) {
    this.file = file;
    this.reports = reports;
  }

  /** Whether a comment that is never closed holds the rest of the file. */
  boolean restSwallowed() {
    return restSwallowed;
  }

  /** The visible tokens as they were meant. */
  List<Token> mend() {
    List<Token> tokens = file.visible();
    int end = tokens.size() - 1;
    for (int i = 0; i <= end; i = reports.isFull() ? Math.max(end, i + 1) : i + 1) {
      Token token = tokens.get(i);
      switch (token.getType()) {
        case MlpLexer.SINGLE_QUOTED, MlpLexer.CURLY_QUOTED -> quoted(token);
        case MlpLexer.HASH_COMMENT -> hashComment(token);
        case MlpLexer.UNCLOSED_COMMENT -> unclosedComment(token);
        case MlpLexer.UNCLOSED_STRING -> unclosedString(token);
        case MlpLexer.STRANGE -> i = strange(tokens, i);
        case MlpLexer.NAME -> i = isNew(tokens, i) ? newWord(token, tokens.get(i + 1), i) : named(token, i);
        default -> mended.add(token);
      }
    }
    return mended;
  }

  private int named(Token token, int index) {
    mended.add(token);
    return index;
  }

  /** {@code = new Adam(0.1)}, as Java has it */
  private boolean isNew(List<Token> tokens, int index) {
    Token next = tokens.get(index + 1);
    int before = mended.isEmpty() ? Token.EOF : mended.get(mended.size() - 1).getType();
    return file.text(tokens.get(index)).equals("new") && next.getType() == MlpLexer.NAME && !MlpToken.startsLine(next)
        && (before == MlpLexer.EQUALS || before == MlpLexer.COLON || before == MlpLexer.LEFT_PARENTHESIS
            || before == MlpLexer.COMMA || MlpToken.startsLine(tokens.get(index)));
  }

  private int newWord(Token word, Token next, int index) {
    Span span = Tokens.span(word);
    reports.report(error(DiagnosticCode.EXTRA_WORD, span, "`new` is not needed before a name")
        .help("write `" + file.text(next) + "` alone")
        .fix(new Span(span.start(), next.getStartIndex()), ""));
    return index;
  }

  private Diagnostic error(DiagnosticCode code, Span span, String message) {
    return Diagnostic.of(code, file.source(), span, message);
  }

  private void quoted(Token token) {
    Span span = Tokens.span(token);
    String text = file.text(token);
    String inner = text.substring(1, text.length() - 1).replace("\\'", "'").replaceAll("(?<!\\\\)\"", "\\\\\"");
    reports.report(error(DiagnosticCode.SINGLE_QUOTES, span, "a text stands in double quotes")
        .help("write `\"" + inner + "\"`")
        .fix(span, "\"" + inner + "\""));
    mended.add(MlpToken.retyped(token, MlpLexer.STRING));
  }

  private void hashComment(Token token) {
    Span hash = new Span(token.getStartIndex(), token.getStartIndex() + 1);
    reports.report(error(DiagnosticCode.HASH_COMMENT, hash, "a comment begins with `//`")
        .help("write `//` for `#`")
        .fix(hash, "//"));
  }

  private void unclosedComment(Token token) {
    restSwallowed = true;
    Span opening = new Span(token.getStartIndex(), token.getStartIndex() + 2);
    String text = file.source().text();
    int lineEnd = opening.end();
    while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
      lineEnd++;
    }
    reports.report(error(DiagnosticCode.UNCLOSED_COMMENT, opening, "this comment is never closed")
        .label("from here on all is comment")
        .help("write `*/` where the comment ends; a comment cannot hold another one")
        .fix(Span.at(lineEnd), " */"));
  }

  /** Ends the text before closing brackets and a comment at the end of its line, which it has swallowed. */
  private void unclosedString(Token token) {
    String text = file.text(token);
    int comment = text.indexOf(" //");
    String content = (comment < 0 ? text : text.substring(0, comment)).stripTrailing();
    int end = content.length();
    while (end > 1 && ")]},; \t".indexOf(content.charAt(end - 1)) >= 0) {
      end--;
    }
    Span span = Tokens.span(token);
    int closing = span.start() + end;
    reports.report(error(DiagnosticCode.UNCLOSED_STRING, new Span(span.start(), closing), "this text is never closed")
        .label("a text ends on the line it begins on")
        .help("write `" + content.substring(0, end) + "\"`")
        .fix(Span.at(closing), "\""));
    mended.add(MlpToken.mended(MlpLexer.STRING, content.substring(1, end), new Span(span.start(), closing)));
    for (Token tail : Tokens.visible(content.substring(end), closing)) {
      mended.add(tail);
    }
  }

  /** Handles a run of characters that mean nothing; returns the index of its last token. */
  private int strange(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    String text = file.text(token);
    int known = ForeignGlyphs.mend(file, tokens, index, mended, reports);
    if (known >= 0) {
      return known;
    }
    Lookalikes.Mark mark = Lookalikes.of(text);
    if (mark != null) {
      reports.report(error(DiagnosticCode.STRANGE_CHARACTER, Tokens.span(token),
              "`" + text + "` is no mark of the language")
          .label("it looks like `" + mark.text() + "`")
          .help("write `" + mark.text() + "`")
          .fix(Tokens.span(token), mark.text()));
      mended.add(MlpToken.retyped(token, mark.type()));
      return index;
    }
    Token next = tokens.get(Math.min(index + 1, tokens.size() - 1));
    if (text.equals("*") && file.text(next).equals("/") && token.getStopIndex() + 1 == next.getStartIndex()) {
      commentEnd(token, next);
      return index + 1;
    }
    if (OF_OTHER_LANGUAGES.contains(text)) {
      mended.add(token);
      return index;
    }
    int last = index;
    while (last + 1 < tokens.size() && continuesRun(tokens.get(last), tokens.get(last + 1))) {
      last++;
    }
    meaningless(Tokens.span(token).to(Tokens.span(tokens.get(last))));
    return joinsName(tokens, index, last) ? last + 1 : last;
  }

  /**
   * {@code *}{@code /} without a beginning: where a comment held another one, the inner end was taken for the outer.
   */
  private void commentEnd(Token star, Token slash) {
    Span end = Tokens.span(star).to(Tokens.span(slash));
    Diagnostic stray = error(DiagnosticCode.STRAY_CLOSING, end, "`*/` closes nothing");
    Token comment = file.commentBefore(star);
    int inner = comment == null ? -1 : file.text(comment).indexOf("/*", 2);
    if (inner < 0) {
      reports.report(stray.label("no comment is open here").help("delete it").fix(end, ""));
      return;
    }
    Span opening = new Span(comment.getStartIndex() + inner, comment.getStartIndex() + inner + 2);
    reports.report(error(DiagnosticCode.STRAY_CLOSING, end, "a comment cannot hold another one")
        .label("the first `*/` ended the comment, so this closes nothing")
        .also(opening, "the inner comment")
        .help("delete the inner `/*` and the first `*/`")
        .fix(opening, "")
        .fix(new Span(comment.getStopIndex() - 1, comment.getStopIndex() + 1), ""));
    mended.removeIf(token -> token.getStartIndex() > comment.getStopIndex());
  }

  /** Makes one name of the two that a meaningless run has split. */
  private boolean joinsName(List<Token> tokens, int first, int last) {
    Token before = mended.isEmpty() ? tokens.get(first) : mended.get(mended.size() - 1);
    Token after = tokens.get(Math.min(last + 1, tokens.size() - 1));
    boolean split = before.getType() == MlpLexer.NAME && after.getType() == MlpLexer.NAME
        && before.getStopIndex() + 1 == tokens.get(first).getStartIndex()
        && after.getStartIndex() == tokens.get(last).getStopIndex() + 1;
    if (split) {
      mended.set(mended.size() - 1, MlpToken.joined(before, file.text(before) + file.text(after), Tokens.span(after)));
    }
    return split;
  }

  private boolean continuesRun(Token token, Token next) {
    String text = file.text(next);
    return next.getType() == MlpLexer.STRANGE && token.getStopIndex() + 1 == next.getStartIndex()
        && !OF_OTHER_LANGUAGES.contains(text) && Lookalikes.of(text) == null;
  }

  private void meaningless(Span span) {
    String text = file.source().text(span);
    if (text.indexOf('\uFFFD') >= 0) {
      reports.report(error(DiagnosticCode.NOT_UTF8, span, "the file is not UTF-8")
          .label("these bytes are no character")
          .help("save the file in the encoding UTF-8"));
      return;
    }
    int first = text.codePointAt(0);
    boolean invisible = Character.isISOControl(first) || Character.getType(first) == Character.FORMAT;
    String name = invisible ? String.format("the invisible character U+%04X", first) : "`" + shortened(text) + "`";
    reports.report(error(DiagnosticCode.STRANGE_CHARACTER, span, name + " means nothing here")
        .help(invisible ? "delete it" : "delete it, or put it in quotes if it belongs to a text"));
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= 12 ? text : text.substring(0, text.offsetByCodePoints(0, 12)) + "…";
  }
}
