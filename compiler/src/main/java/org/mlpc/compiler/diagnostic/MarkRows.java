package org.mlpc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlpc.compiler.source.CharacterWidth;

/**
 * The rows below a source line: carets and dashes, the words of the rightmost label beside its mark, and the words of
 * the others hanging below on bars.
 */
final class MarkRows {

  /** Fewer columns than these are no place for words. */
  private static final int NARROWEST = 16;

  private final List<Mark> marks;
  private final int from;
  private final int columns;
  private final Severity severity;
  private final Palette palette;

  /** Marks of one line, whose window begins at column {@code from} and shows so many columns. */
  MarkRows(List<Mark> marks, int from, int columns, Severity severity, Palette palette) {
    this.marks = marks.stream().sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::isPrimary)).toList();
    this.from = from;
    this.columns = columns;
    this.severity = severity;
    this.palette = palette;
  }

  List<String> rows() {
    List<String> rows = new ArrayList<>();
    Mark last = marks.get(marks.size() - 1);
    boolean besideLast = marks.stream().allMatch(mark -> mark == last || mark.end() <= last.start())
        && last.end() - from + 1 + CharacterWidth.of(last.text()) <= columns;
    rows.add(underline() + (besideLast && !last.text().isEmpty() ? " " + paint(last, last.text()) : ""));
    List<Mark> hanging = new ArrayList<>(marks);
    hanging.removeIf(mark -> mark.text().isEmpty() || mark == last && besideLast);
    if (!hanging.isEmpty()) {
      rows.add(bars(hanging));
    }
    while (!hanging.isEmpty()) {
      Mark rightmost = hanging.remove(hanging.size() - 1);
      List<Mark> left = hanging.stream().filter(mark -> mark.start() < rightmost.start()).toList();
      rows.addAll(words(rightmost, left));
    }
    return rows;
  }

  /** The words of a hanging mark below it; further left where they would be cut into pieces at the right border. */
  private List<String> words(Mark mark, List<Mark> left) {
    int needed = Math.min(CharacterWidth.of(mark.text()), NARROWEST);
    int start = Math.max(0, Math.min(column(mark), columns - needed));
    int bars = left.isEmpty() ? 0 : column(left.get(left.size() - 1)) + 1;
    String indent = bars <= start ? bars(left) + " ".repeat(start - bars) : " ".repeat(start);
    return WordWrap.lines(mark.text(), columns - start).stream().map(line -> indent + paint(mark, line)).toList();
  }

  private int column(Mark mark) {
    return Math.max(0, mark.start() - from);
  }

  private String underline() {
    StringBuilder row = new StringBuilder();
    int column = from;
    int end = marks.stream().mapToInt(Mark::end).max().orElse(from);
    while (column < end) {
      Mark mark = markAt(column);
      int next = column;
      while (next < end && markAt(next) == mark) {
        next++;
      }
      row.append(mark == null ? " ".repeat(next - column) : paint(mark, ("" + mark.symbol()).repeat(next - column)));
      column = next;
    }
    return row.toString();
  }

  /** The mark to draw at a column: the primary one above all, else the innermost, or null. */
  private Mark markAt(int column) {
    Mark best = null;
    for (Mark mark : marks) {
      boolean covers = mark.start() <= column && column < mark.end();
      if (covers && (best == null || !best.isPrimary())) {
        best = mark;
      }
    }
    return best;
  }

  private String bars(List<Mark> hanging) {
    StringBuilder row = new StringBuilder();
    int width = 0;
    for (Mark mark : hanging) {
      if (column(mark) >= width) {
        row.append(" ".repeat(column(mark) - width)).append(paint(mark, "|"));
        width = column(mark) + 1;
      }
    }
    return row.toString();
  }

  private String paint(Mark mark, String text) {
    return mark.isPrimary() ? palette.severity(severity, text) : palette.frame(text);
  }
}
