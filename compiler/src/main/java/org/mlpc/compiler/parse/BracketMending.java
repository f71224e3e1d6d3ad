package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.mlpc.grammar.MlpLexer;

/**
 * Gives every bracket its partner. Where a closing one is missing is told by what cannot stand inside: a section in a
 * section, a statement at the start of a line in an argument list, a brace that is less indented than its opener.
 */
final class BracketMending {

  private final List<Token> tokens;
  private final BracketReports reports;
  private final BracketCheck check;
  private final SectionStarts starts;
  private final List<Token> mended = new ArrayList<>();
  private final List<Token> open = new ArrayList<>();
  private int missingBraces;

  BracketMending(List<Token> tokens, BracketReports reports) {
    this.tokens = tokens;
    this.reports = reports;
    this.check = new BracketCheck(tokens);
    this.starts = new SectionStarts(tokens);
    this.missingBraces = check.missingBraces();
  }

  /** The tokens with every bracket paired, the end of the file last. */
  List<Token> mend() {
    if (check.isBalanced()) {
      return tokens;
    }
    int end = tokens.size() - 1;
    for (int i = 0; i <= end; i = reports.isFull() ? Math.max(end, i + 1) : i + 1) {
      Token token = tokens.get(i);
      if (i == end) {
        closeAll(token);
        mended.add(token);
      } else {
        closeBefore(i);
        i = add(i);
      }
    }
    return mended;
  }

  private int type(int index) {
    return index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }

  private Token top() {
    return open.get(open.size() - 1);
  }

  private Token last() {
    return mended.get(mended.size() - 1);
  }

  /** Closes what cannot hold the token. */
  private void closeBefore(int i) {
    Token token = tokens.get(i);
    boolean startsLine = MlpToken.startsLine(token);
    while (!open.isEmpty() && top().getType() != MlpLexer.LEFT_BRACE && check.isUnclosed(top()) && startsLine
        && !Layout.isContinued(last())
        && (Words.isName(token.getType()) || token.getType() == MlpLexer.RIGHT_BRACE)) {
      closeMissing(token);
    }
    boolean nextColumn = Words.isName(token.getType()) && startsLine && type(i + 1) == MlpLexer.COLON;
    while (nextColumn && !open.isEmpty() && last().getType() != MlpLexer.COMMA && open.size() > 2
        && top().getType() == MlpLexer.LEFT_BRACE) {
      closeMissing(token);
    }
    int deepest = starts.declaration(i) ? 0 : starts.section(i) ? 1 : starts.head(i) ? 2 : Integer.MAX_VALUE;
    while (open.size() > deepest) {
      closeMissing(token);
    }
  }

  private void closeMissing(Token before) {
    Token opening = open.remove(open.size() - 1);
    missingBraces -= opening.getType() == MlpLexer.LEFT_BRACE ? 1 : 0;
    reports.missing(opening, last(), before, List.of());
    mended.add(Fault.missing(Brackets.closing(opening.getType()), Tokens.span(last()).end()));
  }

  private void closeAll(Token end) {
    if (open.isEmpty()) {
      return;
    }
    reports.missing(top(), last(), end, List.copyOf(open.subList(0, open.size() - 1)));
    for (int i = open.size() - 1; i >= 0; i--) {
      mended.add(Fault.missing(Brackets.closing(open.get(i).getType()), Tokens.span(last()).end()));
    }
    open.clear();
  }

  /** Adds a token; returns the index of the last one handled. */
  private int add(int i) {
    Token token = tokens.get(i);
    if (Brackets.isOpening(token.getType())) {
      if (open.size() >= BracketCheck.DEEPEST) {
        reports.tooDeep(token);
        return skipGroups(i, dropStatement());
      }
      open.add(token);
      mended.add(token);
    } else if (Brackets.isClosing(token.getType())) {
      close(i, token);
    } else {
      mended.add(token);
    }
    return i;
  }

  /** Takes back the statement that is nested too deeply; returns how many of its groups are open. */
  private int dropStatement() {
    int outermost = 0;
    while (outermost < open.size() && open.get(outermost).getType() == MlpLexer.LEFT_BRACE) {
      outermost++;
    }
    int groups = open.size() - outermost;
    if (groups > 0) {
      Token opening = open.get(outermost);
      while (last() != opening) {
        mended.remove(mended.size() - 1);
      }
      while (!mended.isEmpty() && last().getLine() == opening.getLine() && last().getType() != MlpLexer.LEFT_BRACE
          && last().getType() != MlpLexer.RIGHT_BRACE) {
        dropLast();
      }
      open.subList(outermost, open.size()).clear();
    }
    return groups;
  }

  /** Takes back the last token, and with a closing bracket its whole group. */
  private void dropLast() {
    int depth = 0;
    do {
      int type = mended.remove(mended.size() - 1).getType();
      depth += Brackets.isClosing(type) ? 1 : Brackets.isOpening(type) ? -1 : 0;
    } while (depth > 0);
  }

  /** Skips a group and those around it; returns the index of the last token skipped. */
  private int skipGroups(int i, int around) {
    int depth = around;
    int last = i;
    for (; last < tokens.size() - 1; last++) {
      depth += Brackets.isOpening(type(last)) ? 1 : Brackets.isClosing(type(last)) ? -1 : 0;
      if (depth == 0) {
        return last;
      }
    }
    return last - 1;
  }

  private void close(int i, Token token) {
    int partner = partner(token.getType());
    boolean endsModelTooSoon = open.size() == 1 && partner == 0 && token.getType() == MlpLexer.RIGHT_BRACE
        && starts.section(i + 1);
    if (endsModelTooSoon || partner < 0 && (open.isEmpty() || top().getType() == MlpLexer.LEFT_BRACE)) {
      missingBraces += token.getType() == MlpLexer.RIGHT_BRACE ? 1 : 0;
      reports.stray(token);
      return;
    }
    if (partner < 0 || isWrongKind(token, partner)) {
      reports.wrongKind(top(), token);
      mended.add(MlpToken.retyped(token, Brackets.closing(top().getType())));
      open.remove(open.size() - 1);
      return;
    }
    int indented = missingBraces > 0 ? openerByIndent(token, partner) : partner;
    while (open.size() - 1 > indented) {
      closeMissing(token);
    }
    open.remove(open.size() - 1);
    mended.add(token);
  }

  /** The innermost open bracket that a type closes, or -1. */
  private int partner(int closing) {
    int index = open.size() - 1;
    while (index >= 0 && Brackets.closing(open.get(index).getType()) != closing) {
      index--;
    }
    return index;
  }

  /** {@code dense(16}: the brace's own opener stands on another line, the parenthesis on this one. */
  private boolean isWrongKind(Token token, int partner) {
    return partner < open.size() - 1 && !MlpToken.startsLine(token) && token.getLine() == top().getLine()
        && token.getLine() != open.get(partner).getLine() && missingBraces <= 0;
  }

  /** The opener as far out as a brace at the start of a line: those further in were forgotten. */
  private int openerByIndent(Token token, int partner) {
    if (token.getType() != MlpLexer.RIGHT_BRACE || !MlpToken.startsLine(token)) {
      return partner;
    }
    for (int i = partner; i >= 0 && partner - i < missingBraces + 1; i--) {
      if (MlpToken.indent(open.get(i)) == MlpToken.indent(token)) {
        return i;
      }
    }
    return partner;
  }
}
