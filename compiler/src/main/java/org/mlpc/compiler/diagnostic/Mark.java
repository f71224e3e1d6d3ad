package org.mlpc.compiler.diagnostic;

import org.mlpc.compiler.source.Span;

/** A label laid on a line: the columns it underlines. A label over several lines is marked on its first. */
final class Mark {

  private final Label label;
  private final boolean primary;
  private int start;
  private int end;

  Mark(Label label, boolean primary) {
    this.label = label;
    this.primary = primary;
  }

  /** Finds the columns on the line; at least one is marked. */
  void place(DisplayLine display, Span line) {
    int first = Math.max(0, Math.min(label.span().start() - line.start(), line.length()));
    int last = Math.max(first, Math.min(label.span().end() - line.start(), line.length()));
    start = display.column(first);
    end = Math.max(start + 1, display.column(last));
  }

  /** Cuts what lies beyond the borders of the excerpt; what lies there as a whole is marked at the border. */
  void cut(int left, int right) {
    start = Math.max(left, Math.min(start, right - 1));
    end = Math.max(start + 1, Math.min(end, right));
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isPrimary() {
    return primary;
  }

  String text() {
    return label.text();
  }

  char symbol() {
    return primary ? '^' : '-';
  }
}
