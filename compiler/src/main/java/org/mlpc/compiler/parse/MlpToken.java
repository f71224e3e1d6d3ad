package org.mlpc.compiler.parse;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.source.Span;

/** A token that knows its place in the layout. One that a mend put in has a text of its own. */
final class MlpToken extends CommonToken {

  private final boolean startsLine;
  private final int indent;

  /**
   * A token of the file.
   *
   * @param startsLine whether it is the first one of its line that is neither space nor comment
   * @param indent the column, from 0, of the first such token of its line
   */
  MlpToken(Token token, boolean startsLine, int indent) {
    super(token);
    this.startsLine = startsLine;
    this.indent = indent;
  }

  /** A token that the writer meant, with the text it should have had, for a stretch of the file. */
  static MlpToken mended(int type, String text, Span span) {
    CommonToken token = new CommonToken(type, text);
    token.setStartIndex(span.start());
    token.setStopIndex(span.end() - 1);
    MlpToken mended = new MlpToken(token, false, 0);
    mended.setText(text);
    return mended;
  }

  /** A token made longer, with the text that both parts make. */
  static MlpToken joined(Token token, String text, Span end) {
    MlpToken joined = retyped(token, token.getType());
    joined.setText(text);
    joined.setStopIndex(end.end() - 1);
    return joined;
  }

  /** The same stretch of the file, read as another type of token. */
  static MlpToken retyped(Token token, int type) {
    MlpToken original = (MlpToken) token;
    MlpToken retyped = new MlpToken(token, original.startsLine, original.indent);
    retyped.setType(type);
    return retyped;
  }

  static boolean startsLine(Token token) {
    return token instanceof MlpToken placed && placed.startsLine;
  }

  static int indent(Token token) {
    return token instanceof MlpToken placed ? placed.indent : 0;
  }

  /** Whether a mend gave the token a text that need not stand in the file. */
  boolean hasOwnText() {
    return text != null;
  }
}
