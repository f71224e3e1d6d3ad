package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.grammar.MlpLexer;

/** Tells where a model, block, section or head begins, by its word and the brace behind it. */
final class SectionStarts {

  /** How far behind its word the brace is sought: room for a name and a few attributes. */
  private static final int REACH = 80;

  /** What a name must follow, even on the next line. */
  private static final Set<Integer> WANTS_NAME = Set.of(MlpLexer.AT, MlpLexer.DOT, MlpLexer.HEAD, MlpLexer.MODEL,
      MlpLexer.BLOCK, MlpLexer.AS, MlpLexer.COLON);

  private final List<Token> tokens;

  SectionStarts(List<Token> tokens) {
    this.tokens = tokens;
  }

  private int type(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }

  /** Whether a model or block begins here. */
  boolean declaration(int index) {
    return Words.isDeclaration(type(index)) && startsStatement(index) && Words.isName(type(index + 1))
        && reachesBrace(index + 2);
  }

  /** Whether a section of a model begins here. */
  boolean section(int index) {
    return Words.isSection(type(index)) && startsStatement(index) && reachesBrace(index + 1);
  }

  /** Whether a head begins here. */
  boolean head(int index) {
    return type(index) == MlpLexer.HEAD && startsStatement(index) && Words.isName(type(index + 1))
        && reachesBrace(index + 2);
  }

  private boolean startsStatement(int index) {
    int before = type(index - 1);
    return before == Token.EOF || before == MlpLexer.LEFT_BRACE || before == MlpLexer.RIGHT_BRACE
        || MlpToken.startsLine(tokens.get(index)) && !WANTS_NAME.contains(before);
  }

  /** Whether attributes, or nothing, and an opening brace follow. */
  private boolean reachesBrace(int from) {
    int depth = 0;
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      switch (type(i)) {
        case MlpLexer.LEFT_BRACE:
          return depth == 0;
        case MlpLexer.LEFT_PARENTHESIS:
          depth++;
          break;
        case MlpLexer.RIGHT_PARENTHESIS:
          depth--;
          break;
        case MlpLexer.AT:
          break;
        default:
          boolean attributeName = Words.isName(type(i)) && type(i - 1) == MlpLexer.AT;
          if (depth <= 0 && !attributeName) {
            return false;
          }
      }
    }
    return false;
  }
}
