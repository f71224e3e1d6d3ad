package org.mlpc.compiler.parse;

import org.mlpc.grammar.MlpLexer;

/** The three pairs of brackets. */
final class Brackets {

  private Brackets() {}

  static boolean isOpening(int type) {
    return type == MlpLexer.LEFT_BRACE || type == MlpLexer.LEFT_PARENTHESIS || type == MlpLexer.LEFT_BRACKET;
  }

  static boolean isClosing(int type) {
    return type == MlpLexer.RIGHT_BRACE || type == MlpLexer.RIGHT_PARENTHESIS || type == MlpLexer.RIGHT_BRACKET;
  }

  /** The type that closes an opening type. */
  static int closing(int type) {
    return switch (type) {
      case MlpLexer.LEFT_BRACE -> MlpLexer.RIGHT_BRACE;
      case MlpLexer.LEFT_PARENTHESIS -> MlpLexer.RIGHT_PARENTHESIS;
      default -> MlpLexer.RIGHT_BRACKET;
    };
  }

  /** The character of a bracket's type. */
  static String symbol(int type) {
    return MlpLexer.VOCABULARY.getLiteralName(type).substring(1, 2);
  }
}
