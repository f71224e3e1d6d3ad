package org.mlpc.compiler.parse;

import java.util.List;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/** A word, mark, number, text or comment as it stands in a file: all of a file but its white space. */
public record Lexeme(Kind kind, String text, Span span) {

  /** What it is. */
  public enum Kind {
    WORD,
    NUMBER,
    STRING,
    MARK,
    LINE_COMMENT,
    DOC_COMMENT,
    BLOCK_COMMENT
  }

  /** Those of a file, in order. */
  public static List<Lexeme> of(SourceFile source) {
    return new Tokens(source).lexemes();
  }

  public boolean isComment() {
    return kind == Kind.LINE_COMMENT || kind == Kind.DOC_COMMENT || kind == Kind.BLOCK_COMMENT;
  }

  /** Whether it is this mark. */
  public boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }
}
