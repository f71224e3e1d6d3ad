package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.mlpc.compiler.source.CharacterWidth;

/** Aligns cells and trailing comments in runs of neighbouring lines; a blank line ends a run. */
final class Alignment {

  /** A cell wider than this takes no part: it would push the others too far. */
  private static final int WIDEST = 40;

  private Alignment() {}

  static void align(List<OutputLine> lines) {
    runs(lines, Alignment::sameShape, run -> {
      for (int cell = 0; cell < 2; cell++) {
        alignCell(run, cell);
      }
    });
    runs(lines, (a, b) -> a.indent() == b.indent(), Alignment::alignComments);
  }

  private static boolean sameShape(OutputLine a, OutputLine b) {
    return a.shape() == b.shape() && a.indent() == b.indent() && a.isOneLine() && b.isOneLine();
  }

  private static void runs(List<OutputLine> lines, BiPredicate<OutputLine, OutputLine> joins,
      Consumer<List<OutputLine>> action) {
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean continues = i < lines.size() && !lines.get(i).hasBlankBefore()
          && joins.test(lines.get(i - 1), lines.get(i));
      if (!continues) {
        action.accept(lines.subList(start, i));
        start = i;
      }
    }
  }

  private static void alignCell(List<OutputLine> run, int cell) {
    int width = run.stream()
        .filter(line -> line.cells().size() > cell + 1)
        .mapToInt(line -> CharacterWidth.of(line.cells().get(cell)))
        .filter(w -> w <= WIDEST)
        .max()
        .orElse(0);
    for (OutputLine line : run) {
      if (line.cells().size() > cell + 1) {
        List<String> cells = new ArrayList<>(line.cells());
        String text = cells.get(cell);
        cells.set(cell, text + " ".repeat(Math.max(0, width - CharacterWidth.of(text))));
        line.setCells(cells);
      }
    }
  }

  private static void alignComments(List<OutputLine> run) {
    int column = run.stream().filter(OutputLine::hasComment).mapToInt(OutputLine::width).max().orElse(0) + 2;
    run.stream().filter(OutputLine::hasComment).forEach(line -> line.alignComment(column));
  }
}
