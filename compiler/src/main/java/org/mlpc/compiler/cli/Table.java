package org.mlpc.compiler.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of cells, each column as wide as its widest cell; the first column to the left, the others to the right unless
 * said.
 */
final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private boolean left;

  Table row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  Table row(String... cells) {
    return row(List.of(cells));
  }

  /** All columns to the left. */
  Table leftAligned() {
    left = true;
    return this;
  }

  /** The table, each line with an indent and without spaces at its end. */
  String text(String indent) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 0));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), row.get(i).codePointCount(0, row.get(i).length())));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        String space = " ".repeat(widths.get(i) - cell.codePointCount(0, cell.length()));
        line.append(i == 0 ? "" : GAP).append(i == 0 || left ? cell + space : space + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
