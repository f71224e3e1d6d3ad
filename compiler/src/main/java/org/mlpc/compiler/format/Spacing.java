package org.mlpc.compiler.format;

import java.util.Set;
import org.mlpc.compiler.parse.Lexeme;

/** The space between two neighbours on a line. */
final class Spacing {

  private static final Set<String> NONE_BEHIND = Set.of("(", "[", "@", ".", "-");
  private static final Set<String> NONE_BEFORE = Set.of(")", "]", ",", ":", ".", "?");

  private Spacing() {}

  /** One space or none. */
  static String between(Piece left, Piece right) {
    if (left.lexeme().kind() == Lexeme.Kind.MARK && NONE_BEHIND.contains(left.text())
        || right.lexeme().kind() == Lexeme.Kind.MARK && NONE_BEFORE.contains(right.text())) {
      return "";
    }
    boolean word = left.lexeme().kind() == Lexeme.Kind.WORD;
    boolean call = right.is("(") && word;
    boolean length = right.is("[") && (word || left.is(")") || left.is("}") || left.is("?"));
    return call || length ? "" : " ";
  }
}
