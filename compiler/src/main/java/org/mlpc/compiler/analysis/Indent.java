package org.mlpc.compiler.analysis;

import org.mlpc.compiler.source.Span;

/** The indentation of lines, so that fixes insert lines that look at home. */
final class Indent {

  private Indent() {}

  /** The blanks before the first character of the line that holds a span's start. */
  static String of(Problems problems, Span span) {
    String line = problems.source().lineText(problems.line(span));
    int blanks = 0;
    while (blanks < line.length() && (line.charAt(blanks) == ' ' || line.charAt(blanks) == '\t')) {
      blanks++;
    }
    return line.substring(0, blanks);
  }
}
