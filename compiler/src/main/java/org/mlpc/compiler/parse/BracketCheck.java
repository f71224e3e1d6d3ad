package org.mlpc.compiler.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.grammar.MlpLexer;

/** A first look at the brackets of a file: whether all is well, and which round and square ones are never closed. */
final class BracketCheck {

  /** The deepest nesting that is read; a model needs fewer than ten. */
  static final int DEEPEST = 64;

  private final Set<Token> unclosed = new HashSet<>();
  private boolean balanced = true;
  private int missingBraces;

  BracketCheck(List<Token> tokens) {
    SectionStarts starts = new SectionStarts(tokens);
    Deque<Token> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int type = token.getType();
      if (!open.isEmpty() && (starts.declaration(i) || open.size() > 1 && starts.section(i))) {
        balanced = false;
      }
      if (Brackets.isOpening(type)) {
        open.push(token);
        balanced &= open.size() <= DEEPEST;
      } else if (Brackets.isClosing(type)) {
        close(open, token);
      }
    }
    balanced &= open.isEmpty();
    while (!open.isEmpty()) {
      missingBraces += open.peek().getType() == MlpLexer.LEFT_BRACE ? 1 : 0;
      neverClosed(open);
    }
  }

  /** Takes the innermost bracket away; what is too deep is not read anyway. */
  private void neverClosed(Deque<Token> open) {
    Token token = open.pop();
    if (open.size() < DEEPEST && token.getType() != MlpLexer.LEFT_BRACE) {
      unclosed.add(token);
    }
  }

  /** A closing brace ends all round and square brackets inside; those were never closed. */
  private void close(Deque<Token> open, Token closing) {
    while (closing.getType() == MlpLexer.RIGHT_BRACE && !open.isEmpty()
        && open.peek().getType() != MlpLexer.LEFT_BRACE) {
      neverClosed(open);
      balanced = false;
    }
    if (open.isEmpty()) {
      missingBraces -= closing.getType() == MlpLexer.RIGHT_BRACE ? 1 : 0;
      balanced = false;
    } else if (Brackets.closing(open.peek().getType()) == closing.getType()) {
      open.pop();
    } else {
      balanced = false;
    }
  }

  /** Whether every bracket has its partner, nothing is too deep, and no section stands in another. */
  boolean isBalanced() {
    return balanced;
  }

  /** Whether a round or square bracket is never closed. */
  boolean isUnclosed(Token opening) {
    return unclosed.contains(opening);
  }

  /** How many more braces are opened than closed. */
  int missingBraces() {
    return missingBraces;
  }
}
