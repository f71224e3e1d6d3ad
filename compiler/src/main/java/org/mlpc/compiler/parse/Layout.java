package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.grammar.MlpLexer;

/** Cuts the tokens of a body into statements by its lines, as a reader would. */
final class Layout {

  /** Tokens that are followed by more of the same statement, even on the next line. */
  private static final Set<Integer> CONTINUED = Set.of(MlpLexer.COMMA, MlpLexer.EQUALS, MlpLexer.COLON, MlpLexer.DOT,
      MlpLexer.DOTS, MlpLexer.MINUS, MlpLexer.AT, MlpLexer.ARROW, MlpLexer.AT_MOST, MlpLexer.AT_LEAST,
      MlpLexer.LEFT_PARENTHESIS, MlpLexer.LEFT_BRACKET);

  private final List<Token> tokens;

  /** Tokens whose brackets are paired. */
  Layout(List<Token> tokens) {
    this.tokens = tokens;
  }

  static boolean isContinued(Token token) {
    return CONTINUED.contains(token.getType());
  }

  int type(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }

  /** The index of the next statement that begins a line, outside brackets; else the end of the tokens. */
  int statementEnd(int from, Place place) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      if (i > from && depth == 0 && startsStatement(i, place)) {
        return i;
      }
      depth += Brackets.isOpening(type(i)) ? 1 : Brackets.isClosing(type(i)) ? -1 : 0;
    }
    return tokens.size();
  }

  private boolean startsStatement(int index, Place place) {
    if (!MlpToken.startsLine(tokens.get(index))) {
      return false;
    }
    int type = type(index);
    boolean sign = type(index + 1) == MlpLexer.EQUALS || type(index + 1) == MlpLexer.COLON;
    boolean word = Words.isName(type) || type == MlpLexer.STRING;
    boolean row = place == Place.EXAMPLE && (type == MlpLexer.LEFT_BRACKET || type == MlpLexer.LEFT_PARENTHESIS
        || type == MlpLexer.NUMBER);
    boolean bullet = (type == MlpLexer.MINUS || type == MlpLexer.STRANGE) && Words.isName(type(index + 1))
        && place != Place.EXAMPLE && !CONTINUED.contains(type(index - 1));
    return word && sign || bullet || (word || row) && !CONTINUED.contains(type(index - 1));
  }

  /** The index of the next opening brace outside other brackets, or the number of tokens. */
  int nextBrace(int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      if (type(i) == MlpLexer.LEFT_BRACE && depth == 0) {
        return i;
      }
      depth += Brackets.isOpening(type(i)) ? 1 : Brackets.isClosing(type(i)) ? -1 : 0;
    }
    return tokens.size();
  }

  /** The index of the bracket that closes the one at an index. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += Brackets.isOpening(type(i)) ? 1 : Brackets.isClosing(type(i)) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
