package org.mlpc.compiler.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Relocation;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Lines of a notebook or a script around a model: prompts, fences, imports, calls that load data or train. */
final class ForeignLines {

  /** What lines are like, and what to say of them. */
  private record Line(Pattern pattern, String help) {

    Line(String pattern, String help) {
      this(Pattern.compile(pattern), help);
    }
  }

  private static final String REST = "[^{}\\r\\n]*";

  private static final List<Line> LINES = List.of(
      new Line("(?:In|Out) *\\[\\d*\\] *:|>>>|with(?= +model\\b)", "delete it"),
      new Line("(?:```|~~~|%%?[a-z]|![a-z])" + REST, "delete it"),
      new Line("(?:(?:import|using|from +\\S+ +import)\\b|(?:library|require) *\\()" + REST,
          "nothing is imported: delete it"),
      new Line("[\\w, ]+(?:=|<-) *(?:pd|np|torch|tf|keras|sklearn|load\\w*|read\\w*|open)\\b" + REST,
          "delete it: data is named when training starts, `mlpc train --data`"),
      new Line("(?:\\w+\\.(?:fit|predict|train|evaluate|save|summary|compile|load)|print) *\\(" + REST,
          "delete it: the commands `mlpc train` and `mlpc predict` do that"));

  private final Tokens file;
  private final List<Token> tokens;
  private final Reports reports;

  ForeignLines(Tokens file, List<Token> tokens, Reports reports) {
    this.file = file;
    this.tokens = tokens;
    this.reports = reports;
  }

  /** Where the text goes on behind a line of another program; the same index if there is none. */
  int skip(int from) {
    Token first = tokens.get(from);
    String text = file.source().text();
    boolean declares = Words.isDeclaration(first.getType()) || Words.isSection(first.getType())
        || first.getType() == MlpLexer.PACKAGE || first.getType() == MlpLexer.EDITION;
    if (declares || !MlpToken.startsLine(first)) {
      return from;
    }
    int end = reportedTo(text, first.getStartIndex());
    int next = from;
    while (next < tokens.size() && tokens.get(next).getStartIndex() < end) {
      next++;
    }
    return next;
  }

  private int reportedTo(String text, int start) {
    for (Line line : LINES) {
      Matcher matcher = line.pattern().matcher(text).region(start, text.length());
      if (matcher.lookingAt()) {
        return report(new Span(start, matcher.end()), line.help());
      }
    }
    return start;
  }

  private int report(Span span, String help) {
    String found = file.source().text(span);
    Span stripped = new Span(span.start(), span.start() + found.stripTrailing().length());
    reports.report(Diagnostic.of(DiagnosticCode.UNKNOWN_DECLARATION, file.source(), stripped,
            "a file holds models and blocks")
        .label("this is neither")
        .help(help)
        .fix(Relocation.withLine(file.source().text(), stripped), ""));
    return stripped.end();
  }
}
