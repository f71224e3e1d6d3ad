package org.mlpc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.source.CharacterWidth;

/** Breaks text into lines at its spaces. */
final class WordWrap {

  private WordWrap() {}

  /** The lines of a text, each of at most so many columns unless a single word is wider; its own line ends are kept. */
  static List<String> lines(String text, int columns) {
    return lines(text, columns, columns);
  }

  /** The same, where the first line has another number of columns than the rest. */
  static List<String> lines(String text, int first, int rest) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      int used = 0;
      for (String word : paragraph.split(" ", -1)) {
        int width = CharacterWidth.of(word);
        if (used > 0 && used + 1 + width > (lines.isEmpty() ? first : rest)) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
        used += (used == 0 ? 0 : 1) + width;
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
