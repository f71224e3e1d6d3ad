package org.mlpc.compiler.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/** Sections in the brackets of calls: {@code network = Sequential([ … ])}, {@code input ( … )}. */
final class BracketedSections {

  private static final Pattern SEQUENTIAL =
      Pattern.compile("\\b(?:network|model|layers)\\b\\s*[=:]?\\s*[\\w.]*Sequential\\s*\\(\\s*\\[?");
  private static final Pattern MODEL = Pattern.compile("[\\s\\uFEFF]*(?://.*\\s*)*model\\s+\\w+\\s*\\(");
  private static final Pattern SECTION =
      Pattern.compile("\\b(?:model\\s+\\w+|input|output|network|train|limit|expect|examples)\\s*(\\()");

  private BracketedSections() {}

  /** The one message of such a file, with the braces that are meant; empty if there is nothing of the kind. */
  static Optional<Diagnostic> report(SourceFile source) {
    String text = source.text();
    Matcher sequential = SEQUENTIAL.matcher(text);
    if (sequential.find()) {
      int end = closing(text, text.indexOf('(', sequential.start()));
      String inner = text.substring(sequential.end(), end).stripTrailing();
      int close = inner.endsWith("]") ? sequential.end() + inner.length() - 1 : end;
      return end >= text.length() ? Optional.empty()
          : Optional.of(error(source, new Span(sequential.start(), sequential.end()))
              .help("write `network { … }`")
              .fix(new Span(sequential.start(), sequential.end()), "network {")
              .fix(new Span(close, end + 1), "}"));
    }
    return text.indexOf('{') < 0 && MODEL.matcher(text).lookingAt() ? parentheses(source) : Optional.empty();
  }

  private static Optional<Diagnostic> parentheses(SourceFile source) {
    String text = source.text();
    Matcher sections = SECTION.matcher(text);
    Diagnostic error = null;
    int inside = 0;
    while (sections.find()) {
      int open = sections.start(1);
      int close = closing(text, open);
      if (close == text.length()) {
        return Optional.empty();
      }
      if (open < inside) {
        continue; // `output(sigmoid)` in a network
      }
      inside = error == null ? 0 : close;
      error = (error == null ? error(source, new Span(open, open + 1)) : error)
          .fix(new Span(open, open + 1), "{").fix(new Span(close, close + 1), "}");
    }
    return Optional.ofNullable(error).map(found -> found.help("write `{` and `}`"));
  }

  private static Diagnostic error(SourceFile source, Span span) {
    return Diagnostic.of(DiagnosticCode.MISSING_BLOCK, source, span, "a section stands in braces");
  }

  /** Where the bracket at an index is closed; the end of the text if it is not. */
  private static int closing(String text, int open) {
    Deque<Integer> nested = new ArrayDeque<>();
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        nested.push(i);
      } else if (c == ')') {
        nested.pop();
        if (nested.isEmpty()) {
          return i;
        }
      }
    }
    return text.length();
  }
}
