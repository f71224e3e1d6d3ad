package org.mlpc.compiler.diagnostic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/** The edits that move a statement into a section of the same model, which is made if there is none. */
public final class Relocation {

  private static final Pattern MODEL = Pattern.compile("(?m)^[ \\t]*model\\b");

  private Relocation() {}

  /**
   * The edits.
   *
   * @param statement what is to move
   * @param section the word of the section it belongs into
   * @param text what it is to be there
   */
  public static List<Fix> into(SourceFile source, Span statement, String section, String text) {
    String file = source.text();
    int from = 0;
    int to = file.length();
    Matcher models = MODEL.matcher(file);
    while (models.find()) {
      if (models.start() <= statement.start()) {
        from = models.start();
      } else {
        to = Math.min(to, models.start());
      }
    }
    Matcher home = Pattern.compile("\\b" + section + "\\b[^{}\\n]*\\{").matcher(file).region(from, to);
    Fix gone = new Fix(withLine(file, statement), "");
    if (home.find()) {
      return List.of(gone, new Fix(Span.at(home.end()), "\n    " + text));
    }
    int end = file.lastIndexOf('}', to - 1);
    return end < statement.end() ? List.of()
        : List.of(gone, new Fix(Span.at(end), "\n  " + section + " {\n    " + text + "\n  }\n"));
  }

  /** The statement, with its line if it has one to itself. */
  public static Span withLine(String file, Span statement) {
    int start = statement.start();
    while (start > 0 && (file.charAt(start - 1) == ' ' || file.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = statement.end();
    boolean alone = start > 0 && file.charAt(start - 1) == '\n'
        && (end == file.length() || file.charAt(end) == '\n' || file.charAt(end) == '\r');
    return alone ? new Span(start - 1, statement.end()) : statement;
  }
}
