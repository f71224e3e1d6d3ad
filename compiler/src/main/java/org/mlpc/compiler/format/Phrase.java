package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.source.CharacterWidth;

/** A statement laid out: on one line if it fits, else with its groups in brackets spread over lines. */
final class Phrase {

  /** The columns that lines keep to where they can. */
  static final int WIDTH = 100;

  private static final int INDENT = 2;

  private final List<Piece> pieces;
  private final int[] partners;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private Phrase(List<Piece> pieces) {
    this.pieces = pieces;
    this.partners = partners(pieces);
  }

  /** The statement's lines, with their indent. */
  static List<String> lines(List<Piece> pieces, int indent) {
    String flat = flat(pieces);
    boolean breaks = pieces.stream().anyMatch(Piece::breaksPhrase);
    if (!breaks && indent + CharacterWidth.of(flat) <= WIDTH) {
      return List.of(" ".repeat(indent) + flat);
    }
    Phrase phrase = new Phrase(pieces);
    phrase.line.append(" ".repeat(indent));
    phrase.emit(0, pieces.size(), indent);
    phrase.endLine();
    return phrase.lines;
  }

  /** Everything on one line. */
  static String flat(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      text.append(i == 0 ? "" : Spacing.between(pieces.get(i - 1), pieces.get(i))).append(pieces.get(i).text());
    }
    return text.toString();
  }

  private static int[] partners(List<Piece> pieces) {
    int[] partners = new int[pieces.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      partners[i] = -1;
      Piece piece = pieces.get(i);
      if (piece.is("(") || piece.is("[") || piece.is("{")) {
        open.add(i);
      } else if ((piece.is(")") || piece.is("]") || piece.is("}")) && !open.isEmpty()) {
        int opening = open.remove(open.size() - 1);
        partners[opening] = i;
      }
    }
    return partners;
  }

  private void endLine() {
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    line.setLength(0);
  }

  private void newLine(int indent) {
    endLine();
    line.append(" ".repeat(indent));
  }

  private boolean isEmptyLine() {
    return line.toString().isBlank();
  }

  private int column() {
    String text = line.toString();
    return CharacterWidth.of(text.substring(text.lastIndexOf('\n') + 1));
  }

  private void append(int index) {
    String space = index == 0 || isEmptyLine() ? "" : Spacing.between(pieces.get(index - 1), pieces.get(index));
    line.append(space).append(pieces.get(index).text());
  }

  private void emit(int from, int to, int indent) {
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      if (piece.isComment()) {
        comment(i, indent + 2 * INDENT);
      } else if (partners[i] > i + 1 && !fits(i, partners[i] + 1)) {
        append(i);
        group(i + 1, partners[i], indent + INDENT);
        newLine(indent);
        line.append(pieces.get(partners[i]).text());
        i = partners[i];
      } else {
        boolean attribute = piece.is("@") && i > from && !fits(i, attributeEnd(i, to));
        if (attribute) {
          newLine(indent + 2 * INDENT);
        }
        append(i);
      }
    }
  }

  private int attributeEnd(int at, int to) {
    int end = Math.min(at + 2, to);
    return end < to && pieces.get(end).is("(") ? partners[end] + 1 : end;
  }

  /** Whether pieces fit the current line, with the comma or question mark behind them. */
  private boolean fits(int from, int to) {
    List<Piece> part = pieces.subList(from, to);
    boolean tail = to < pieces.size() && (pieces.get(to).is(",") || pieces.get(to).is("?"));
    String space = from == 0 || isEmptyLine() ? "" : Spacing.between(pieces.get(from - 1), pieces.get(from));
    return part.stream().noneMatch(Piece::breaksPhrase)
        && column() + space.length() + CharacterWidth.of(flat(part)) + (tail ? 1 : 0) <= WIDTH;
  }

  private void comment(int index, int indent) {
    Piece comment = pieces.get(index);
    boolean onOwnLine = comment.startsLine() || comment.isDoc() && index > 0 && pieces.get(index - 1).is("{");
    if (onOwnLine && !isEmptyLine() && comment.breaksPhrase()) {
      newLine(indent);
    }
    line.append(isEmptyLine() ? "" : comment.breaksPhrase() ? "  " : space(index)).append(comment.text());
    if (comment.breaksPhrase()) {
      newLine(indent);
    }
  }

  private String space(int index) {
    return index == 0 ? "" : Spacing.between(pieces.get(index - 1), pieces.get(index));
  }

  /** Fills lines with the entries between two brackets. */
  private void group(int from, int to, int indent) {
    int i = from;
    while (i < to && pieces.get(i).isComment() && pieces.get(i).breaksPhrase() && !pieces.get(i).startsLine()
        && !pieces.get(i).isDoc()) {
      comment(i++, indent);
    }
    newLine(indent);
    while (i < to) {
      if (pieces.get(i).isComment() && pieces.get(i).breaksPhrase()) {
        comment(i++, indent);
        continue;
      }
      int end = entryEnd(i, to);
      if (!isEmptyLine() && !fits(i, end)) {
        newLine(indent);
      }
      emit(i, end, indent);
      if (end < to && pieces.get(end).is(",")) {
        line.append(",");
        end++;
      }
      i = end;
    }
  }

  /** Where an entry ends: at its comma, or before a comment that ends the line. */
  private int entryEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (pieces.get(i).is(",") || pieces.get(i).isComment() && pieces.get(i).breaksPhrase()) {
        return i;
      }
      i = partners[i] > i ? partners[i] : i;
    }
    return to;
  }
}
