package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.grammar.MlpLexer;

/** Reads what stands between the braces of a model at fault. */
final class ModelRecovery {

  private static final Set<Integer> NOT_BEFORE_SECTION =
      Set.of(MlpLexer.EQUALS, MlpLexer.COMMA, MlpLexer.COLON, MlpLexer.AT, MlpLexer.DOT, MlpLexer.ARROW);

  private final Tokens file;
  private final Reports reports;
  private final StatementRecovery statements;
  private final SectionRecovery sections;

  ModelRecovery(Tokens file, Reports reports, StatementRecovery statements, SectionRecovery sections) {
    this.file = file;
    this.reports = reports;
    this.statements = statements;
    this.sections = sections;
  }

  /** The sections of a model's body. */
  List<Section> sections(List<Token> body) {
    List<Section> found = new ArrayList<>();
    Layout layout = new Layout(body);
    for (int from = 0; from < body.size(); ) {
      int open = layout.nextBrace(from);
      if (open == body.size()) {
        strays(body.subList(from, open), found);
        return found;
      }
      int close = layout.closing(open);
      int word = sectionWord(layout, body, from, open);
      boolean column = layout.type(word + 1) == MlpLexer.COLON && word + 2 < open;
      strays(body.subList(from, column ? close + 1 : word), found);
      if (!column) {
        List<Token> header = named(body.subList(word, open));
        if (header.isEmpty()) {
          statements.leftOut();
        } else {
          found.addAll(sections.section(header, body.get(open), body.subList(open + 1, close), body.get(close)));
        }
      }
      from = close + 1;
    }
    return found;
  }

  /** Where the header of the section begins: at its word, else at the last line's start. */
  private static int sectionWord(Layout layout, List<Token> body, int from, int open) {
    int word = from;
    boolean sure = false;
    int depth = 0;
    for (int i = from; i < open; i++) {
      depth += Brackets.isOpening(layout.type(i)) ? 1 : Brackets.isClosing(layout.type(i)) ? -1 : 0;
      boolean keyword = Words.isSection(layout.type(i)) && depth == 0
          && (i == from || !NOT_BEFORE_SECTION.contains(layout.type(i - 1)));
      boolean lineStart = MlpToken.startsLine(body.get(i)) && layout.type(i) != MlpLexer.AT && depth == 0;
      if (keyword || lineStart && !sure) {
        word = i;
        sure = keyword;
      }
    }
    return word;
  }

  /** The header with the word that was meant; empty, and reported, if that cannot be told. */
  private List<Token> named(List<Token> header) {
    if (!header.isEmpty() && Words.isSection(header.get(0).getType())) {
      return header;
    }
    if (!header.isEmpty() && header.get(0).getType() == MlpLexer.STRING) {
      return unquoted(header);
    }
    if (header.isEmpty() || !Words.isName(header.get(0).getType())) {
      Span span = header.isEmpty() ? new Span(0, 0) : Tokens.span(header.get(0));
      reports.report(unknown(span, "a section begins with its name"));
      return List.of();
    }
    Token word = header.get(0);
    String written = file.text(word);
    Optional<String> meant = word.getType() == MlpLexer.HEAD ? Optional.empty() : Words.meantSection(written);
    boolean head = word.getType() == MlpLexer.HEAD;
    Diagnostic error = unknown(Tokens.span(word), head
        ? "a head stands in `network`" : "`" + written + "` is no section");
    if (head) {
      error = error.help("move it into `network { … }`");
    }
    if (meant.isEmpty()) {
      reports.report(error);
      return List.of();
    }
    reports.report(error.help("did you mean `" + meant.get() + "`?").fix(Tokens.span(word), meant.get()));
    List<Token> mended = new ArrayList<>(header);
    mended.set(0, MlpToken.mended(Words.sectionType(meant.get()), meant.get(), Tokens.span(word)));
    return mended;
  }

  /** {@code "input":} before a brace, as JSON has it. */
  private List<Token> unquoted(List<Token> header) {
    Span span = Tokens.span(header.get(0));
    String word = NameMistakes.content(file.text(header.get(0)));
    Optional<String> meant = Words.meantSection(word);
    if (meant.isEmpty()) {
      reports.report(unknown(span, "a section begins with its name"));
      return List.of();
    }
    boolean signed = header.size() == 2
        && (header.get(1).getType() == MlpLexer.COLON || header.get(1).getType() == MlpLexer.EQUALS);
    reports.report(Diagnostic.of(DiagnosticCode.BAD_NAME, file.source(), span, signed
            ? "a section is written as a word and braces" : "a section's name needs no quotes")
        .help("write `" + meant.get() + (signed ? " { … }`" : "`"))
        .fix(signed ? span.to(Tokens.span(header.get(1))) : span, meant.get()));
    List<Token> mended = new ArrayList<>(signed ? header.subList(0, 1) : header);
    mended.set(0, MlpToken.mended(Words.sectionType(meant.get()), meant.get(), span));
    return mended;
  }

  private Diagnostic unknown(Span span, String message) {
    return Diagnostic.of(DiagnosticCode.UNKNOWN_SECTION, file.source(), span, message)
        .help("the sections are `input`, `output`, `network`, `train`, `limit`, `expect` and `examples`");
  }

  /** Reports statements that stand in no section, and reads sections that lack their braces. */
  private void strays(List<Token> tokens, List<Section> found) {
    Layout layout = new Layout(tokens);
    for (int from = 0; from < tokens.size() && !reports.isFull(); ) {
      if (Separators.report(file, tokens.get(from), reports)) {
        from++;
        continue;
      }
      int end = layout.statementEnd(from, Place.COLUMN);
      List<Token> line = tokens.subList(from, end);
      if (Words.isSection(line.get(0).getType()) && !isAssignment(layout.type(from + 1))) {
        found.addAll(withoutBraces(tokens.subList(from, sectionEnd(tokens, from))));
        from = sectionEnd(tokens, from);
        continue;
      }
      Optional<StraySections.Bracketed> bracketed = StraySections.bracketed(file, line);
      if (bracketed.isPresent()) {
        reports.report(bracketed.get().diagnostic());
        found.addAll(sections.section(line.subList(0, 1), bracketed.get().open(), bracketed.get().body(),
            bracketed.get().close()));
        from = end;
        continue;
      }
      Optional<Diagnostic> before = StraySections.beforeSection(file, line);
      if (before.isPresent()) {
        reports.report(before.get());
        from = end;
        continue;
      }
      statements.leftOut();
      reports.report(Misplacement.anywhere(file, line)
          .orElseGet(() -> Expectation.of(new Fault(file, Place.SECTION, line, 0))));
      from = end;
    }
  }

  private static boolean isAssignment(int type) {
    return type == MlpLexer.EQUALS || type == MlpLexer.LEFT_PARENTHESIS;
  }

  /** The index of the next section's word at the start of a line. */
  private static int sectionEnd(List<Token> tokens, int from) {
    int end = from + 1;
    while (end < tokens.size() && !startsSection(tokens, end)) {
      end++;
    }
    return end;
  }

  /** The index of the first section's word at the start of a line, or the end. */
  int sectionWord(List<Token> tokens, int from, int end) {
    int index = from;
    while (index < end && !startsSection(tokens, index)) {
      index++;
    }
    return index;
  }

  /** Whether a section's word stands there; {@code output} at the start of a line may be a layer. */
  private static boolean startsSection(List<Token> tokens, int index) {
    Token next = tokens.get(Math.min(index + 1, tokens.size() - 1));
    boolean introduces = next.getType() == MlpLexer.COLON || Words.isName(next.getType()) && !MlpToken.startsLine(next);
    int type = tokens.get(index).getType();
    return Words.isSection(type) && MlpToken.startsLine(tokens.get(index)) && (type != MlpLexer.OUTPUT || introduces);
  }

  /** {@code input width: real}, and Python's {@code input:}: the braces are missing. */
  private List<Section> withoutBraces(List<Token> tokens) {
    Token word = tokens.get(0);
    String text = file.text(word);
    boolean colon = tokens.size() > 1 && tokens.get(1).getType() == MlpLexer.COLON;
    Span open = colon ? Tokens.span(tokens.get(1)) : Tokens.span(word).after();
    Span behind = Tokens.span(tokens.get(tokens.size() - 1)).after();
    boolean oneLine = tokens.stream().skip(1).noneMatch(MlpToken::startsLine);
    reports.report(Diagnostic.of(DiagnosticCode.MISSING_BLOCK, file.source(), Tokens.span(word),
            "the braces of `" + text + "` are missing")
        .help("write `" + text + " { … }`")
        .fix(open, " {")
        .fix(behind, oneLine ? " }" : "\n" + " ".repeat(MlpToken.indent(word)) + "}"));
    return sections.section(tokens.subList(0, 1), Fault.missing(MlpLexer.LEFT_BRACE, open.start()),
        tokens.subList(colon ? 2 : 1, tokens.size()), Fault.missing(MlpLexer.RIGHT_BRACE, behind.start()));
  }
}
