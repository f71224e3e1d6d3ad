package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mlpc.compiler.source.CharacterWidth;

/** Turns entries into lines, divided into the cells that are aligned later. */
final class EntryPrinter {

  private static final int INDENT = 2;

  private final List<OutputLine> lines = new ArrayList<>();

  List<OutputLine> print(List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      boolean declaration = entries.get(i).isGroup() || i > 0 && entries.get(i - 1).isGroup();
      print(entries.get(i), 0, i > 0 && declaration && !entries.get(i).words().isEmpty(), i > 0);
    }
    return lines;
  }

  private void print(Entry entry, int indent, boolean blankWanted, boolean blankAllowed) {
    boolean blank = blankWanted;
    boolean allowed = blankAllowed;
    for (Piece comment : entry.before()) {
      line(indent, Node.Shape.PLAIN, blank || allowed && comment.blankBefore(), List.of(comment.text()));
      blank = false;
      allowed = !comment.isDoc();
    }
    if (entry.words().isEmpty()) {
      return;
    }
    boolean blankBefore = blank || allowed && entry.words().get(0).blankBefore();
    if (entry.isGroup()) {
      group(entry, indent, blankBefore);
    } else {
      statement(entry, indent, blankBefore);
    }
    entry.behind().forEach(comment -> last().addComment(comment.text()));
  }

  private OutputLine last() {
    return lines.get(lines.size() - 1);
  }

  private void line(int indent, Node.Shape shape, boolean blankBefore, List<String> cells) {
    List<String> indented = new ArrayList<>(cells);
    indented.set(0, " ".repeat(indent) + cells.get(0));
    lines.add(new OutputLine(indent, shape, blankBefore, indented));
  }

  private void statement(Entry entry, int indent, boolean blankBefore) {
    List<String> laidOut = Phrase.lines(entry.words(), indent);
    if (laidOut.size() == 1 && laidOut.get(0).indexOf('\n') < 0) {
      line(indent, entry.shape(), blankBefore, Cells.of(entry));
      return;
    }
    for (int i = 0; i < laidOut.size(); i++) {
      lines.add(new OutputLine(indent, Node.Shape.PLAIN, i == 0 && blankBefore, List.of(laidOut.get(i))));
    }
  }

  private void group(Entry entry, int indent, boolean blankBefore) {
    String oneLine = entry.isOneLine() ? oneLine(entry) : "";
    if (!oneLine.isEmpty() && indent + CharacterWidth.of(oneLine) <= Phrase.WIDTH) {
      line(indent, entry.shape(), blankBefore,
          List.of(header(entry) + " ", oneLine.substring(header(entry).length() + 1)));
      return;
    }
    List<String> header = Phrase.lines(entry.words(), indent);
    for (int i = 0; i < header.size(); i++) {
      lines.add(new OutputLine(indent, Node.Shape.PLAIN, i == 0 && blankBefore, List.of(header.get(i))));
    }
    entry.behindBrace().forEach(comment -> last().addComment(comment.text()));
    for (int i = 0; i < entry.children().size(); i++) {
      print(entry.children().get(i), indent + INDENT, false, i > 0);
    }
    boolean first = entry.children().isEmpty();
    for (Piece comment : entry.atEnd()) {
      line(indent + INDENT, Node.Shape.PLAIN, !first && comment.blankBefore(), List.of(comment.text()));
      first = false;
    }
    line(indent, Node.Shape.PLAIN, false, List.of("}"));
  }

  private static String header(Entry entry) {
    return Phrase.flat(entry.words().subList(0, entry.words().size() - 1));
  }

  /** A group on one line: {@code limit} and its braces. */
  private static String oneLine(Entry entry) {
    String content = entry.children().stream()
        .map(child -> child.isGroup() ? oneLine(child) : String.join("", Cells.of(child)))
        .collect(Collectors.joining("  "));
    return header(entry) + (content.isEmpty() ? " { }" : " { " + content + " }");
  }
}
