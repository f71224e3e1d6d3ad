package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** Divides a statement at the marks that are aligned. */
final class Cells {

  private Cells() {}

  /** The cells; joined they are the statement. */
  static List<String> of(Entry entry) {
    List<Piece> words = entry.words();
    return switch (entry.shape()) {
      case COLUMN -> column(words);
      case ASSIGNMENT -> before(words, "=");
      case EXAMPLE -> before(words, "->");
      case BOUND -> bound(words);
      default -> List.of(Phrase.flat(words));
    };
  }

  private static List<String> bound(List<Piece> words) {
    return find(words, 0, "<=") < find(words, 0, ">=") ? before(words, "<=") : before(words, ">=");
  }

  private static List<String> before(List<Piece> words, String mark) {
    int at = find(words, 0, mark);
    return List.of(Phrase.flat(words.subList(0, at)) + " ", Phrase.flat(words.subList(at, words.size())));
  }

  /** {@code names: }, {@code type}, and the attributes behind two spaces. */
  private static List<String> column(List<Piece> words) {
    int type = find(words, 0, ":") + 1;
    int attributes = find(words, type, "@");
    List<String> cells = new ArrayList<>();
    cells.add(Phrase.flat(words.subList(0, type)) + " ");
    cells.add(Phrase.flat(words.subList(type, attributes)));
    if (attributes < words.size()) {
      cells.set(1, cells.get(1) + "  ");
      cells.add(Phrase.flat(words.subList(attributes, words.size())));
    }
    return cells;
  }

  /** The index of a mark outside brackets, or the number of words. */
  private static int find(List<Piece> words, int from, String mark) {
    int depth = 0;
    for (int i = from; i < words.size(); i++) {
      Piece word = words.get(i);
      if (depth == 0 && word.is(mark)) {
        return i;
      }
      depth += word.is("(") || word.is("[") || word.is("{") ? 1 : word.is(")") || word.is("]") || word.is("}") ? -1 : 0;
    }
    return words.size();
  }
}
