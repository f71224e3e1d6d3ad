package org.mlpc.compiler.diagnostic;

import org.mlpc.compiler.source.CharacterWidth;

/**
 * A line as a terminal shows it: tabs become spaces, characters that would steer the terminal become U+FFFD, and every
 * offset knows its column.
 */
final class DisplayLine {

  private static final int TAB = 4;
  private static final String ELLIPSIS = "…";

  private final String text;
  private final int[] columns;

  private DisplayLine(String text, int[] columns) {
    this.text = text;
    this.columns = columns;
  }

  /** Lays out a line's text. */
  static DisplayLine of(String line) {
    StringBuilder shown = new StringBuilder(line.length());
    int[] columns = new int[line.length() + 1];
    int column = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int next = i + Character.charCount(c);
      for (int k = i; k < next; k++) {
        columns[k] = column;
      }
      if (c == '\t') {
        int spaces = TAB - column % TAB;
        shown.append(" ".repeat(spaces));
        column += spaces;
      } else {
        int safe = steersTerminal(c) ? 0xFFFD : c;
        shown.appendCodePoint(safe);
        column += CharacterWidth.of(safe);
      }
      i = next;
    }
    columns[line.length()] = column;
    return new DisplayLine(shown.toString(), columns);
  }

  private static boolean steersTerminal(int c) {
    boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return Character.isISOControl(c) || turnsDirection || c >= 0xD800 && c <= 0xDFFF;
  }

  /** The column, from 0, where the character at an index of the line begins; the line's width beyond its end. */
  int column(int index) {
    return columns[Math.min(index, columns.length - 1)];
  }

  int width() {
    return columns[columns.length - 1];
  }

  String text() {
    return text;
  }

  /** The text from a column on, cut at a word so that it fits a width, but no sooner than a column that must stay. */
  String window(int from, int mustShow, int width) {
    String tail = from == 0 ? text : ELLIPSIS + text.substring(index(from + 1));
    if (CharacterWidth.of(tail) <= width) {
      return tail;
    }
    int end = fitting(tail, width - 1);
    int word = end;
    while (word > 0 && tail.charAt(word - 1) != ' ') {
      word--;
    }
    boolean showsEnough = CharacterWidth.of(tail.substring(0, word)) >= mustShow - from;
    return tail.substring(0, showsEnough && word > 0 ? word : end) + ELLIPSIS;
  }

  private int index(int column) {
    return fitting(text, column);
  }

  /** How many chars of a text fit a number of columns. */
  private static int fitting(String text, int columns) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      used += CharacterWidth.of(c);
      if (used > columns) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }
}
