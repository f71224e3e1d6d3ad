package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** A statement or a group in braces with the comments around it. */
final class Entry {

  private final Node.Shape shape;
  private final List<Piece> before = new ArrayList<>();
  private final List<Piece> words = new ArrayList<>();
  private final List<Piece> behindBrace = new ArrayList<>();
  private final List<Entry> children = new ArrayList<>();
  private final List<Piece> atEnd = new ArrayList<>();
  private final List<Piece> behind = new ArrayList<>();
  private Piece closing;

  Entry(Node.Shape shape) {
    this.shape = shape;
  }

  Node.Shape shape() {
    return shape;
  }

  /** Comments on lines of their own above it. */
  List<Piece> before() {
    return before;
  }

  /** The statement; of a group what stands before the brace, and the brace. */
  List<Piece> words() {
    return words;
  }

  /** Comments behind the opening brace, on its line. */
  List<Piece> behindBrace() {
    return behindBrace;
  }

  List<Entry> children() {
    return children;
  }

  /** Comments between the last child and the closing brace. */
  List<Piece> atEnd() {
    return atEnd;
  }

  /** Comments behind it, on its last line. */
  List<Piece> behind() {
    return behind;
  }

  void close(Piece brace) {
    closing = brace;
  }

  boolean isGroup() {
    return closing != null;
  }

  /** Whether a group was written on one line, without a comment inside. */
  boolean isOneLine() {
    Piece open = words.get(words.size() - 1);
    boolean quiet = behindBrace.isEmpty() && atEnd.isEmpty() && words.stream().noneMatch(Piece::isComment)
        && children.stream().allMatch(Entry::isQuiet);
    return shape != Node.Shape.MODEL && quiet && open.line() == closing.line();
  }

  private boolean isQuiet() {
    return before.isEmpty() && behind.isEmpty() && words.stream().noneMatch(Piece::isComment)
        && (!isGroup() || isOneLine());
  }

  /** Whether an empty line stands above it and its comments. */
  boolean hasBlankBefore() {
    return (before.isEmpty() ? words.get(0) : before.get(0)).blankBefore();
  }
}
