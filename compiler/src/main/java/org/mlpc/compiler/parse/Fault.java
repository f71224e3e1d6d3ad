package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/**
 * A token at which a statement stops making sense, and what stands around it. Indices beyond the statement are fine.
 */
final class Fault {

  /** The innermost brackets around a token. */
  enum Enclosure {
    NONE,
    PARENTHESES,
    LIST,
    LABELS
  }

  private final Tokens file;
  private final Place place;
  private final List<Token> tokens;
  private final int at;
  private final Enclosure enclosure;

  /**
   * A fault of a statement.
   *
   * @param tokens from the statement's first token on
   * @param at the index of the first token that does not fit; the number of tokens if something is missing at the end
   */
  Fault(Tokens file, Place place, List<Token> tokens, int at) {
    this.file = file;
    this.place = place;
    this.tokens = tokens;
    this.at = at;
    this.enclosure = enclosure(tokens, at);
  }

  private static Enclosure enclosure(List<Token> tokens, int at) {
    int closed = 0;
    for (int i = Math.min(at, tokens.size()) - 1; i >= 0; i--) {
      int type = tokens.get(i).getType();
      if (Brackets.isClosing(type)) {
        closed++;
      } else if (Brackets.isOpening(type) && closed-- == 0) {
        return type == MlpLexer.LEFT_PARENTHESIS
            ? Enclosure.PARENTHESES
            : type == MlpLexer.LEFT_BRACKET ? Enclosure.LIST : Enclosure.LABELS;
      }
    }
    return Enclosure.NONE;
  }

  Place place() {
    return place;
  }

  int at() {
    return at;
  }

  Enclosure enclosure() {
    return enclosure;
  }

  int size() {
    return tokens.size();
  }

  Tokens file() {
    return file;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The token's type, or that of the file's end beyond the statement. */
  int type(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
  }

  boolean is(int index, int... types) {
    for (int i = 0; i < types.length; i++) {
      if (type(index + i) != types[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the token is a character that means nothing in the language. */
  boolean isStrange(int index, String text) {
    return type(index) == MlpLexer.STRANGE && text(index).equals(text);
  }

  String text(int index) {
    return index >= 0 && index < tokens.size() ? file.text(tokens.get(index)) : "";
  }

  /** The token's span; beyond the statement, the point behind its last token. */
  Span span(int index) {
    if (tokens.isEmpty()) {
      return Span.at(0);
    }
    return index < tokens.size() ? Tokens.span(tokens.get(index)) : Tokens.span(tokens.get(tokens.size() - 1)).after();
  }

  /** From one token to another, both included. */
  Span span(int first, int last) {
    return span(first).to(span(last));
  }

  boolean isName(int index) {
    return Words.isName(type(index));
  }

  boolean isName(int index, Set<String> words) {
    return isName(index) && words.contains(text(index));
  }

  boolean startsValue(int index) {
    int type = type(index);
    return Words.isName(type) || type == MlpLexer.NUMBER || type == MlpLexer.STRING || type == MlpLexer.LEFT_BRACKET;
  }

  boolean endsValue(int index) {
    int type = type(index);
    return Words.isName(type) || type == MlpLexer.NUMBER || type == MlpLexer.STRING
        || type == MlpLexer.RIGHT_BRACKET || type == MlpLexer.RIGHT_PARENTHESIS;
  }

  /** Whether the token stands in the statement and on the line of the one before it. */
  boolean sameLine(int index) {
    return index > 0 && index < tokens.size() && !MlpToken.startsLine(tokens.get(index));
  }

  /** Whether nothing stands between the token and the one before it. */
  boolean glued(int index) {
    return index > 0 && index < tokens.size() && span(index - 1).end() == span(index).start();
  }

  /** The index of the bracket that closes the one at an index, or the number of tokens. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (Brackets.isOpening(type(i))) {
        depth++;
      } else if (Brackets.isClosing(type(i)) && --depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The index of the bracket that opens the group closed at an index, or -1. */
  int opening(int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      if (Brackets.isClosing(type(i))) {
        depth++;
      } else if (Brackets.isOpening(type(i)) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The index behind the last token of the line that a token stands on, within the statement and its brackets. */
  int lineEnd(int index) {
    int end = index;
    int depth = 0;
    while (end < tokens.size() && (end == index || depth > 0 || sameLine(end))) {
      int type = type(end);
      if (Brackets.isClosing(type) && depth-- == 0) {
        break;
      }
      depth += Brackets.isOpening(type) ? 1 : 0;
      end++;
    }
    return Math.min(end, tokens.size());
  }

  Diagnostic error(DiagnosticCode code, Span span, String message) {
    return Diagnostic.of(code, file.source(), span, message);
  }

  /** A mend that puts tokens in the place of those from one index to another, the latter excluded. */
  Optional<Mend> mend(Diagnostic diagnostic, int from, int to, Token... replacement) {
    return Optional.of(new Mend(diagnostic, replaced(from, to, replacement), true));
  }

  /** As {@link #mend}, where something that was written is given up. */
  Optional<Mend> drop(Diagnostic diagnostic, int from, int to) {
    return Optional.of(new Mend(diagnostic, replaced(from, to), false));
  }

  private List<Token> replaced(int from, int to, Token... replacement) {
    List<Token> mended = new ArrayList<>(tokens.subList(0, from));
    mended.addAll(Arrays.asList(replacement));
    mended.addAll(tokens.subList(to, tokens.size()));
    return mended;
  }

  /** A punctuation token that is missing at a point of the file. */
  static MlpToken missing(int type, int offset) {
    String literal = MlpLexer.VOCABULARY.getLiteralName(type);
    return MlpToken.mended(type, literal.substring(1, literal.length() - 1), Span.at(offset));
  }
}
