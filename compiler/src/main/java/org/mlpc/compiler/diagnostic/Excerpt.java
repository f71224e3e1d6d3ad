package org.mlpc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/** The marked lines of a diagnostic behind a gutter of line numbers; lines between them become {@code ...}. */
final class Excerpt {

  private final Diagnostic diagnostic;
  private final SourceFile source;
  private final int width;
  private final boolean wraps;
  private final Palette palette;
  private final TreeMap<Integer, List<Mark>> marksByLine = new TreeMap<>();

  /** The excerpt of a diagnostic in so many columns; the words of labels keep to them if they wrap. */
  Excerpt(Diagnostic diagnostic, int width, boolean wraps, Palette palette) {
    this.diagnostic = diagnostic;
    this.source = diagnostic.source();
    this.width = width;
    this.wraps = wraps;
    this.palette = palette;
    for (Label label : diagnostic.secondary()) {
      add(label, false);
    }
    add(diagnostic.primary(), true);
  }

  private void add(Label label, boolean primary) {
    int line = source.line(Math.min(Math.max(label.span().start(), source.begin()), source.text().length()));
    marksByLine.computeIfAbsent(line, k -> new ArrayList<>()).add(new Mark(label, primary));
  }

  /** The digits of the highest line number: the width of the gutter. */
  int gutterWidth() {
    return String.valueOf(marksByLine.lastKey()).length();
  }

  /** The lines of the excerpt, the empty gutter line at the top and at the bottom included. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(gutter(""));
    int previous = 0;
    for (Map.Entry<Integer, List<Mark>> entry : marksByLine.entrySet()) {
      int line = entry.getKey();
      if (previous != 0 && line == previous + 2) {
        lines.add(gutter(String.valueOf(line - 1)) + text(line - 1));
      } else if (previous != 0 && line > previous + 2) {
        lines.add(" ".repeat(gutterWidth() + 1) + palette.frame("..."));
      }
      appendLine(lines, line, entry.getValue());
      previous = line;
    }
    lines.add(gutter(""));
    return lines.stream().map(String::stripTrailing).toList();
  }

  private String text(int line) {
    return " " + DisplayLine.of(source.lineText(line)).window(0, 0, textWidth());
  }

  private void appendLine(List<String> lines, int line, List<Mark> marks) {
    Span lineSpan = source.lineSpan(line);
    DisplayLine display = DisplayLine.of(source.lineText(line));
    marks.forEach(mark -> mark.place(display, lineSpan));
    int from = windowStart(marks);
    marks.forEach(mark -> mark.cut(from, from + textWidth()));
    int mustShow = marks.stream().mapToInt(Mark::end).max().orElse(0);
    lines.add(gutter(String.valueOf(line)) + " " + display.window(from, mustShow, textWidth()));
    int columns = wraps ? textWidth() : Integer.MAX_VALUE;
    for (String row : new MarkRows(marks, from, columns, diagnostic.severity(), palette).rows()) {
      lines.add(gutter("") + " " + row);
    }
  }

  /** The first column shown: 0, unless the marks would lie beyond the right border; the primary one must not. */
  private int windowStart(List<Mark> marks) {
    int first = marks.stream().mapToInt(Mark::start).min().orElse(0);
    int last = marks.stream().mapToInt(Mark::end).max().orElse(0);
    if (last < textWidth()) {
      return 0;
    }
    int context = Math.min(12, textWidth() / 3);
    int from = Math.max(0, Math.min(first - context, last - textWidth() / 2));
    int primary = marks.stream().filter(Mark::isPrimary).mapToInt(Mark::start).findFirst().orElse(first);
    return primary < from + textWidth() - context ? from : primary - textWidth() / 2;
  }

  /** One column stays free: a terminal that fills its last column may wrap. */
  private int textWidth() {
    return Math.max(10, width - 1 - gutterWidth() - 3);
  }

  private String gutter(String number) {
    return palette.frame(" ".repeat(gutterWidth() - number.length()) + number + " |");
  }
}
