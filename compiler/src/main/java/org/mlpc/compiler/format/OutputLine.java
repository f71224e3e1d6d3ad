package org.mlpc.compiler.format;

import java.util.List;
import org.mlpc.compiler.source.CharacterWidth;

/** A line to write: cells that may be aligned, and a comment behind them. */
final class OutputLine {

  private final int indent;
  private final Node.Shape shape;
  private final boolean blankBefore;
  private List<String> cells;
  private String comment = "";

  /** A line whose first cell holds its indent. */
  OutputLine(int indent, Node.Shape shape, boolean blankBefore, List<String> cells) {
    this.indent = indent;
    this.shape = shape;
    this.blankBefore = blankBefore;
    this.cells = cells;
  }

  int indent() {
    return indent;
  }

  Node.Shape shape() {
    return shape;
  }

  boolean hasBlankBefore() {
    return blankBefore;
  }

  List<String> cells() {
    return cells;
  }

  void setCells(List<String> aligned) {
    cells = aligned;
  }

  void addComment(String text) {
    comment = comment.isEmpty() ? text : comment + " " + text;
  }

  boolean hasComment() {
    return !comment.isEmpty();
  }

  String code() {
    return String.join("", cells).stripTrailing();
  }

  /** The columns of the code. */
  int width() {
    String code = code();
    return CharacterWidth.of(code.substring(code.lastIndexOf('\n') + 1));
  }

  /** Moves the comment to a column. */
  void alignComment(int column) {
    comment = " ".repeat(Math.max(0, column - width() - 2)) + comment;
  }

  boolean isOneLine() {
    return code().indexOf('\n') < 0;
  }

  String text() {
    return comment.isEmpty() ? code() : code() + "  " + comment;
  }
}
