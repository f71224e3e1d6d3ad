package org.mlpc.compiler.parse;

import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.StringLiteral;

/** Resolves the escapes of a string: {@code \" \\ \n \t} and {@code \}{@code uXXXX}. */
final class StringValues {

  private final SourceFile source;
  private final Diagnostics diagnostics;

  StringValues(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** The literal of a span that begins and ends with a quote; unknown escapes are reported and stay as they are. */
  StringLiteral literal(Span span) {
    String text = source.text(span);
    StringBuilder value = new StringBuilder();
    int end = text.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        value.append(c);
        continue;
      }
      i++;
      switch (text.charAt(i)) {
        case '"', '\'', '\\' -> value.append(text.charAt(i));
        case 'n' -> value.append('\n');
        case 't' -> value.append('\t');
        case 'u' -> i += unicode(text, i, span, value);
        default -> {
          report(span.start() + i - 1, 2);
          value.append('\\').append(text.charAt(i));
        }
      }
    }
    return new StringLiteral(value.toString(), span);
  }

  /** Appends the character of four hexadecimal digits; returns how many characters were read behind the u. */
  private int unicode(String text, int u, Span span, StringBuilder value) {
    int end = Math.min(u + 5, text.length() - 1);
    String digits = text.substring(u + 1, end);
    if (digits.matches("[0-9a-fA-F]{4}")) {
      value.append((char) Integer.parseInt(digits, 16));
      return 4;
    }
    report(span.start() + u - 1, 2);
    value.append("\\u");
    return 0;
  }

  private void report(int offset, int length) {
    Span span = new Span(offset, offset + length);
    diagnostics.report(Diagnostic.of(DiagnosticCode.BAD_ESCAPE, source, span,
            "`" + source.text(span) + "` is no escape")
        .label("a backslash begins an escape: \\\" \\\\ \\n \\t \\u00e9")
        .help("write `\\\\` for a backslash")
        .fix(Span.at(offset), "\\"));
  }
}
