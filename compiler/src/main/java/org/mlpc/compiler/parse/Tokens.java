package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** The tokens of a file, white space and comments included, and what they say about the text. */
final class Tokens {

  private final SourceFile source;
  private final List<Token> all = new ArrayList<>();
  private final List<Token> visible = new ArrayList<>();

  /** Takes a file's text apart; every character belongs to a token. */
  Tokens(SourceFile source) {
    this.source = source;
    MlpLexer lexer = new MlpLexer(new Utf16CharStream(source.text(), source.name()));
    lexer.removeErrorListeners();
    int line = 0;
    int indent = 0;
    Token token;
    do {
      token = lexer.nextToken();
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        boolean startsLine = token.getLine() != line;
        indent = startsLine ? token.getCharPositionInLine() : indent;
        line = token.getLine();
        token = new MlpToken(token, startsLine, indent);
        visible.add(token);
      }
      all.add(token);
    } while (token.getType() != Token.EOF);
  }

  SourceFile source() {
    return source;
  }

  /** All tokens, hidden ones included; the last is the end of the file. */
  List<Token> all() {
    return all;
  }

  /** The tokens that the parser sees; the last is the end of the file. */
  List<Token> visible() {
    return visible;
  }

  /** The place in {@link #all} of the first token that begins no earlier; token streams renumber their tokens. */
  int indexOf(Token token) {
    int index = Collections.binarySearch(all, token, Comparator.comparingInt(Token::getStartIndex));
    return index >= 0 ? index : -index - 1;
  }

  /** The visible token before another one, or null. */
  Token before(Token token) {
    int index = indexOf(token) - 1;
    while (index >= 0 && all.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
      index--;
    }
    return index < 0 ? null : all.get(index);
  }

  /** The last comment of the form {@code /}{@code * *}{@code /} before a token, or null. */
  Token commentBefore(Token token) {
    int index = indexOf(token) - 1;
    while (index >= 0 && all.get(index).getType() != MlpLexer.BLOCK_COMMENT) {
      index--;
    }
    return index < 0 ? null : all.get(index);
  }

  /** What stands in the file for a token, or what a mend says should stand there. */
  String text(Token token) {
    return token instanceof MlpToken mended && mended.hasOwnText() ? mended.getText() : source.text(span(token));
  }

  /** All tokens but white space. */
  List<Lexeme> lexemes() {
    return all.stream()
        .filter(token -> token.getType() != MlpLexer.SPACE && token.getType() != Token.EOF)
        .map(token -> new Lexeme(kind(token.getType()), text(token), span(token)))
        .toList();
  }

  private static Lexeme.Kind kind(int type) {
    return switch (type) {
      case MlpLexer.NUMBER -> Lexeme.Kind.NUMBER;
      case MlpLexer.STRING -> Lexeme.Kind.STRING;
      case MlpLexer.LINE_COMMENT -> Lexeme.Kind.LINE_COMMENT;
      case MlpLexer.DOC_COMMENT -> Lexeme.Kind.DOC_COMMENT;
      case MlpLexer.BLOCK_COMMENT -> Lexeme.Kind.BLOCK_COMMENT;
      default -> Words.isName(type) ? Lexeme.Kind.WORD : Lexeme.Kind.MARK;
    };
  }

  /** The visible tokens of a piece of text that stands at an offset of a file. */
  static List<Token> visible(String text, int offset) {
    MlpLexer lexer = new MlpLexer(new Utf16CharStream(text, ""));
    lexer.removeErrorListeners();
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        Span span = span(token);
        tokens.add(MlpToken.mended(token.getType(), token.getText(),
            new Span(offset + span.start(), offset + span.end())));
      }
    }
    return tokens;
  }

  static Span span(Token token) {
    return new Span(token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
  }

  static Span span(TerminalNode node) {
    return span(node.getSymbol());
  }

  /** From the first to the last token of a parsed rule. */
  static Span span(ParserRuleContext context) {
    return span(context.getStart()).to(span(context.getStop()));
  }
}
