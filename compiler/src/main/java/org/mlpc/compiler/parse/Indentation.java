package org.mlpc.compiler.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/** Files that nest by colons and indentation, as Python does, where braces are wanted. */
final class Indentation {

  private static final Pattern HEADER = Pattern.compile(
      "\\s*(?:class\\b.*|(?:model\\b|block\\b|head\\b)[^:{]*"
          + "|(?:inputs?|outputs?|network|layers|train|training|limit|expect|examples)[^:{]*)(:)\\s*(?:(?:#|//).*)?");
  private static final Pattern OUTERMOST = Pattern.compile("\\s*(?:model|class)\\b[^{]*");

  private record Opened(int indent) {}

  private Indentation() {}

  /** The one message of such a file, with the braces it lacks; empty if it has braces of its own. */
  static Optional<Diagnostic> report(SourceFile source) {
    String[] lines = source.text().split("\n", -1);
    Deque<Opened> open = new ArrayDeque<>();
    int colons = 0;
    Diagnostic error = null;
    int offset = 0;
    int lastEnd = 0;
    for (String line : lines) {
      String bare = line.strip();
      if (!bare.isEmpty()) {
        int indent = line.length() - line.stripLeading().length();
        while (!open.isEmpty() && indent <= open.peek().indent()) {
          error = close(error, open.pop(), lastEnd);
        }
        Matcher header = HEADER.matcher(line);
        if (header.matches() && (!open.isEmpty() || OUTERMOST.matcher(line).matches())) {
          Span colon = new Span(offset + header.start(1), offset + header.end(1));
          error = error == null ? Diagnostic.of(DiagnosticCode.MISSING_BLOCK, source, colon,
              "braces nest here, not colons and indentation") : error;
          error = error.fix(colon, " {");
          colons++;
          open.push(new Opened(indent));
        }
        lastEnd = offset + line.stripTrailing().length();
      }
      offset += line.length() + 1;
    }
    while (!open.isEmpty()) {
      error = close(error, open.pop(), lastEnd);
    }
    boolean python = colons > 1 || error != null && source.text().stripLeading().startsWith("class");
    return python ? Optional.of(error.help("write `{` for each of these `:`, and `}` where its lines end"))
        : Optional.empty();
  }

  private static Diagnostic close(Diagnostic error, Opened opened, int end) {
    String blanks = " ".repeat(opened.indent());
    boolean twice = error.fixes().stream().anyMatch(fix -> fix.span().isEmpty() && fix.span().start() == end);
    if (!twice) {
      return error.fix(Span.at(end), "\n" + blanks + "}");
    }
    List<Fix> fixes = new ArrayList<>();
    for (Fix fix : error.fixes()) {
      fixes.add(fix.span().isEmpty() && fix.span().start() == end
          ? new Fix(fix.span(), fix.replacement() + "\n" + blanks + "}") : fix);
    }
    return new Diagnostic(error.code(), error.severity(), error.source(), error.primary(), error.message(),
        error.secondary(), error.help(), fixes);
  }
}
