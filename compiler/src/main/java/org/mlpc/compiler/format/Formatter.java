package org.mlpc.compiler.format;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.syntax.MlpFile;

/**
 * Brings a file into its canonical form: two spaces of indent, one statement a line, {@code =}, {@code :} and trailing
 * comments aligned in runs, lists wrapped at {@value Phrase#WIDTH} columns. No word, mark or comment changes. A section
 * written on one line stays so while it fits; one blank line between statements stays, more become one. Formatting
 * twice changes nothing more.
 */
public final class Formatter {

  private Formatter() {}

  /**
   * The canonical text. Lines end as the first line of the file does.
   *
   * @param diagnostics is told the faults of the syntax
   * @return empty if the file has a fault in its syntax; then there is no telling what its parts are
   */
  public static Optional<String> format(SourceFile source, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    MlpFile file = MlpParser.parse(source, own);
    own.list().forEach(diagnostics::report);
    if (own.hasErrors()) {
      return Optional.empty();
    }
    List<Entry> entries = new EntryBuilder(source).build(Node.of(file));
    List<OutputLine> lines = new EntryPrinter().print(entries);
    Alignment.align(lines);
    return Optional.of(text(lines, lineEnd(source.text())));
  }

  private static String lineEnd(String text) {
    int end = text.indexOf('\n');
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  private static String text(List<OutputLine> lines, String lineEnd) {
    StringBuilder text = new StringBuilder();
    for (OutputLine line : lines) {
      text.append(line.hasBlankBefore() && !text.isEmpty() ? lineEnd : "").append(line.text()).append(lineEnd);
    }
    return text.toString();
  }
}
