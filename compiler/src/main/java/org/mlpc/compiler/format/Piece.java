package org.mlpc.compiler.format;

import org.mlpc.compiler.parse.Lexeme;

/**
 * A lexeme and its place in the lines of the file.
 *
 * @param line where it begins
 * @param endLine where it ends
 * @param startsLine whether it is the first of its line
 * @param endsLine whether it is the last of its line
 * @param blankBefore whether an empty line stands before it
 */
record Piece(Lexeme lexeme, int line, int endLine, boolean startsLine, boolean endsLine, boolean blankBefore) {

  boolean is(String mark) {
    return lexeme.is(mark);
  }

  boolean isComment() {
    return lexeme.isComment();
  }

  /** The text; a comment without white space at its end. */
  String text() {
    return isComment() ? lexeme.text().stripTrailing() : lexeme.text();
  }

  /** Whether nothing can follow it on its line, or nothing does. */
  boolean breaksLine() {
    return isComment() && (breaksPhrase() || endsLine);
  }

  /**
   * Whether nothing can follow it on its line, or nothing should: it is a comment to the line's end or of many lines.
   */
  boolean breaksPhrase() {
    return isDoc() || lexeme.kind() == Lexeme.Kind.LINE_COMMENT || isComment() && line != endLine;
  }

  boolean isDoc() {
    return lexeme.kind() == Lexeme.Kind.DOC_COMMENT;
  }
}
