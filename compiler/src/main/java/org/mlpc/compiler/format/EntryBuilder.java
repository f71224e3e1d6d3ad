package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.parse.Lexeme;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/** Gives each comment to the statement it belongs to: the one before it on its line, else the one below it. */
final class EntryBuilder {

  private final List<Piece> pieces;
  private int next;

  EntryBuilder(SourceFile source) {
    this.pieces = pieces(source);
  }

  private static List<Piece> pieces(SourceFile source) {
    List<Lexeme> lexemes = Lexeme.of(source);
    List<Piece> pieces = new ArrayList<>();
    int lineBefore = 0;
    for (int i = 0; i < lexemes.size(); i++) {
      Span span = lexemes.get(i).span();
      int line = source.line(span.start());
      int endLine = source.line(span.end() - 1);
      int lineAfter = i + 1 < lexemes.size() ? source.line(lexemes.get(i + 1).span().start()) : Integer.MAX_VALUE;
      boolean blank = lineBefore > 0 && line > lineBefore + 1;
      pieces.add(new Piece(lexemes.get(i), line, endLine, line != lineBefore, lineAfter != endLine, blank));
      lineBefore = endLine;
    }
    return pieces;
  }

  /** The entries of a file; an entry without words holds the comments at the end. */
  List<Entry> build(List<Node> nodes) {
    List<Entry> entries = new ArrayList<>();
    entries(nodes, entries);
    Entry end = new Entry(Node.Shape.PLAIN);
    while (next < pieces.size()) {
      end.before().add(pieces.get(next++));
    }
    if (!end.before().isEmpty()) {
      entries.add(end);
    }
    return entries;
  }

  private void entries(List<Node> nodes, List<Entry> entries) {
    for (Node node : nodes) {
      Entry entry = new Entry(node.shape());
      leadingComments(node.span().start(), entry);
      if (node.hasBraces()) {
        group(node, entry);
      } else {
        take(node.span().end(), entry.words());
      }
      trailingComments(entry.behind());
      entries.add(entry);
    }
  }

  private void group(Node node, Entry entry) {
    do {
      entry.words().add(pieces.get(next));
    } while (!pieces.get(next++).is("{"));
    trailingComments(entry.behindBrace());
    entries(node.children(), entry.children());
    take(node.span().end() - 1, entry.atEnd());
    entry.close(pieces.get(next++));
  }

  private void take(int end, List<Piece> target) {
    while (next < pieces.size() && pieces.get(next).lexeme().span().start() < end) {
      target.add(pieces.get(next++));
    }
  }

  private void leadingComments(int start, Entry entry) {
    List<Piece> comments = new ArrayList<>();
    take(start, comments);
    for (Piece comment : comments) {
      boolean inline = !comment.breaksLine() || !entry.words().isEmpty();
      (inline ? entry.words() : entry.before()).add(comment);
    }
  }

  /** Comments on the line of what was just read; one that more of the line follows belongs to that. */
  private void trailingComments(List<Piece> target) {
    while (next < pieces.size()) {
      Piece comment = pieces.get(next);
      boolean docOfFirst = comment.isDoc() && pieces.get(next - 1).is("{");
      boolean lastOfBraces = next + 1 < pieces.size() && pieces.get(next + 1).is("}");
      boolean ends = comment.breaksLine() || lastOfBraces;
      if (!comment.isComment() || comment.startsLine() || docOfFirst || !ends) {
        return;
      }
      target.add(comment);
      next++;
    }
  }
}
