package org.mlpc.compiler.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import org.mlpc.compiler.source.Position;

/**
 * Renders diagnostics for machines: a JSON list of objects with {@code code, severity, file, line, column, endLine,
 * endColumn, message, help}, and {@code fix} where the help is an edit: a list of {@code startOffset, endOffset,
 * replacement}. Lines and columns count from 1, the end is exclusive; offsets count UTF-16 units of the file from 0.
 */
public final class DiagnosticJson {

  private DiagnosticJson() {}

  /** A list, one diagnostic a line, ending with a line end. */
  public static String format(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return "[]\n";
    }
    return diagnostics.stream().map(DiagnosticJson::object).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private static String object(Diagnostic diagnostic) {
    Position start = diagnostic.position();
    Position end = diagnostic.source().position(diagnostic.span().end());
    StringBuilder json = new StringBuilder("{");
    json.append("\"code\": ").append(string(diagnostic.code().code()));
    json.append(", \"severity\": ").append(string(diagnostic.severity().word()));
    json.append(", \"file\": ").append(string(diagnostic.source().name()));
    json.append(", \"line\": ").append(start.line()).append(", \"column\": ").append(start.column());
    json.append(", \"endLine\": ").append(end.line()).append(", \"endColumn\": ").append(end.column());
    json.append(", \"message\": ").append(string(diagnostic.message()));
    json.append(", \"help\": ").append(string(diagnostic.help()));
    if (!diagnostic.fixes().isEmpty()) {
      json.append(", \"fix\": ");
      json.append(diagnostic.fixes().stream().map(DiagnosticJson::fix).collect(Collectors.joining(", ", "[", "]")));
    }
    return json.append("}").toString();
  }

  private static String fix(Fix fix) {
    return "{\"startOffset\": " + fix.span().start() + ", \"endOffset\": " + fix.span().end()
        + ", \"replacement\": " + string(fix.replacement()) + "}";
  }

  /** A JSON string; all but printable ASCII is escaped, so no encoding can spoil it. */
  static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        json.append(c);
      } else {
        json.append(String.format("\\u%04x", (int) c));
      }
    }
    return json.append('"').toString();
  }
}
