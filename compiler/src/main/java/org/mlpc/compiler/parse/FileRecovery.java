package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Relocation;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Declaration;
import org.mlpc.compiler.syntax.EditionDeclaration;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.PackageDeclaration;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.grammar.MlpLexer;
import org.mlpc.grammar.MlpParser.BlockContext;
import org.mlpc.grammar.MlpParser.EditionContext;
import org.mlpc.grammar.MlpParser.ModelContext;
import org.mlpc.grammar.MlpParser.PackageDeclarationContext;

/** Reads a file at fault, declaration by declaration. */
final class FileRecovery {

  private final Tokens file;
  private final List<Token> tokens;
  private final Reports reports;
  private final FileBuilder builder;
  private final StatementRecovery statements;
  private final SectionRecovery sections;
  private final ModelRecovery models;
  private final Layout layout;
  private final SectionStarts starts;
  private final DeclarationWord words;
  private final ForeignLines foreign;
  private final List<Declaration> declarations = new ArrayList<>();
  private Optional<EditionDeclaration> edition = Optional.empty();
  private Optional<PackageDeclaration> packageDeclaration = Optional.empty();

  /** For tokens whose brackets are paired, without the end of the file. */
  FileRecovery(Tokens file, List<Token> tokens, Reports reports, FileBuilder builder) {
    this.file = file;
    this.tokens = tokens;
    this.reports = reports;
    this.builder = builder;
    this.statements = new StatementRecovery(file, reports);
    this.sections = new SectionRecovery(builder, statements);
    this.models = new ModelRecovery(file, reports, statements, sections);
    this.layout = new Layout(tokens);
    this.starts = new SectionStarts(tokens);
    this.words = new DeclarationWord(file, reports);
    this.foreign = new ForeignLines(file, tokens, reports);
  }

  MlpFile recover() {
    for (int from = 0; from < tokens.size() && !reports.isFull(); ) {
      int type = layout.type(from);
      boolean opensBrace = layout.type(from + 1) == MlpLexer.LEFT_BRACE;
      int behind = foreign.skip(from);
      if (behind > from) {
        from = behind;
      } else if (Separators.report(file, tokens.get(from), reports)) {
        from++;
      } else if ((type == MlpLexer.EDITION || type == MlpLexer.PACKAGE) && !opensBrace) {
        from = preamble(from);
      } else {
        from = declaration(from);
      }
    }
    boolean complete = statements.isComplete() && !reports.isFull();
    return new MlpFile(file.source(), edition, packageDeclaration, declarations, complete,
        new Span(file.source().begin(), file.source().text().length()));
  }

  /** Reads {@code edition} or {@code package}; returns where the next thing begins. */
  private int preamble(int from) {
    int end = from + 1;
    while (end < tokens.size() && !starts.declaration(end)
        && (!MlpToken.startsLine(tokens.get(end)) || layout.type(end - 1) == MlpLexer.DOT)) {
      end++;
    }
    boolean isEdition = layout.type(from) == MlpLexer.EDITION;
    boolean late = !declarations.isEmpty() || (isEdition ? edition.isPresent() || packageDeclaration.isPresent()
        : packageDeclaration.isPresent());
    if (late) {
      reports.report(late(from, end, isEdition));
    }
    statements.read(tokens.subList(from, end), isEdition ? Place.EDITION : Place.PACKAGE, context -> {
      if (context instanceof EditionContext read && !late) {
        edition = Optional.of(builder.edition(read));
      } else if (context instanceof PackageDeclarationContext read && !late) {
        packageDeclaration = Optional.of(builder.packageDeclaration(read));
      }
    });
    return end;
  }

  /** The message on a line that belongs to the top of the file; the edits move it there, unless there is one. */
  private Diagnostic late(int from, int end, boolean isEdition) {
    Diagnostic error = error(DiagnosticCode.MISPLACED_DECLARATION, tokens.get(from),
            "`" + file.text(tokens.get(from)) + "` stands once, at the top of a file")
        .help("move it to the top: the order is `edition`, `package`, then models and blocks");
    Span span = Tokens.span(tokens.get(from)).to(Tokens.span(tokens.get(end - 1)));
    boolean second = isEdition ? edition.isPresent() : packageDeclaration.isPresent();
    boolean behindEdition = !isEdition && edition.isPresent();
    if (second || behindEdition) {
      return second ? error : error.fix(edition.get().span().after(), "\n" + file.source().text(span))
          .fix(Relocation.withLine(file.source().text(), span), "");
    }
    return error.fix(Span.at(file.source().begin()), file.source().text(span) + "\n")
        .fix(Relocation.withLine(file.source().text(), span), "");
  }

  /** Reads a model or block, or reports what else stands there; returns where the next thing begins. */
  private int declaration(int from) {
    int open = from;
    int brace = layout.nextBrace(from);
    while (open < brace && (open == from || !starts.declaration(open))) {
      open++;
    }
    boolean braceless = open < brace || brace == tokens.size();
    int word = braceless && Words.isDeclaration(layout.type(from)) ? models.sectionWord(tokens, from + 1, open) : open;
    if (word < open) {
      return modelWithoutBraces(from, word);
    }
    if (braceless) {
      return withoutBraces(from, open);
    }
    if (starts.section(from)) {
      return sectionsWithoutModel(from);
    }
    int section = firstSection(from + 1, open);
    if (section < open && Words.isDeclaration(layout.type(from))) {
      return modelWithoutBraces(from, section);
    }
    int close = layout.closing(open);
    List<Token> header = new ArrayList<>(tokens.subList(from, open));
    List<Token> body = tokens.subList(open + 1, close);
    if (words.mend(header, tokens.get(open), body)) {
      declare(header, tokens.get(open), body, tokens.get(close));
    } else {
      statements.leftOut();
    }
    return close + 1;
  }

  private int firstSection(int from, int end) {
    int index = from;
    while (index < end && !starts.section(index)) {
      index++;
    }
    return index;
  }

  /** Behind the last group in braces before the next declaration. */
  private int contentEnd(int from) {
    int end = from;
    while (end < tokens.size() && !starts.declaration(end)) {
      int brace = layout.nextBrace(end);
      int next = end + 1;
      while (next < brace && !starts.declaration(next)) {
        next++;
      }
      end = next < brace || brace == tokens.size() ? next : layout.closing(brace) + 1;
    }
    return end;
  }

  /** {@code input} at the top of a file: the model around the sections is missing. */
  private int sectionsWithoutModel(int from) {
    int end = contentEnd(from);
    Token first = tokens.get(from);
    Span before = Tokens.span(first).before();
    Span behind = Tokens.span(tokens.get(end - 1)).after();
    String written = HeaderMistakes.fileName(file.source().name());
    String name = written.isEmpty() ? "Model" : written;
    reports.report(error(DiagnosticCode.MISPLACED_DECLARATION, first,
            "`" + file.text(first) + "` stands outside a model")
        .help("write `model " + name + " { … }` around the sections")
        .fix(before, "model " + name + " {\n")
        .fix(behind, "\n}"));
    List<Token> header = List.of(Fault.missing(MlpLexer.MODEL, before.start()),
        MlpToken.mended(MlpLexer.NAME, name, before));
    declare(header, Fault.missing(MlpLexer.LEFT_BRACE, before.start()), tokens.subList(from, end),
        Fault.missing(MlpLexer.RIGHT_BRACE, behind.start()));
    return end;
  }

  /** {@code model Iris} followed by sections: the braces around them are missing, perhaps for a colon. */
  private int modelWithoutBraces(int from, int section) {
    int end = contentEnd(section);
    boolean colon = layout.type(section - 1) == MlpLexer.COLON;
    int headerEnd = colon ? section - 1 : section;
    Span open = colon ? Tokens.span(tokens.get(headerEnd)) : Tokens.span(tokens.get(headerEnd - 1)).after();
    Span behind = Tokens.span(tokens.get(end - 1)).after();
    reports.report(error(DiagnosticCode.MISSING_BLOCK, tokens.get(from),
            "the braces of `" + file.text(tokens.get(from)) + "` are missing")
        .help("write `{` before the sections and `}` after them")
        .fix(open, " {")
        .fix(behind, "\n}"));
    declare(tokens.subList(from, headerEnd), Fault.missing(MlpLexer.LEFT_BRACE, open.start()),
        tokens.subList(section, end), Fault.missing(MlpLexer.RIGHT_BRACE, behind.start()));
    return end;
  }

  private void declare(List<Token> header, Token open, List<Token> body, Token close) {
    List<Token> shell = SectionRecovery.shell(header, open, close);
    if (header.get(0).getType() == MlpLexer.BLOCK) {
      List<BlockDeclaration> shells = new ArrayList<>();
      statements.read(shell, Place.BLOCK, context -> shells.add(builder.block((BlockContext) context)));
      List<LayerStatement> layers = sections.layers(body);
      shells.forEach(s -> declarations.add(new BlockDeclaration(s.doc(), s.name(), s.parameters(), layers, s.span())));
    } else {
      List<ModelDeclaration> shells = new ArrayList<>();
      statements.read(shell, Place.MODEL, context -> shells.add(builder.model((ModelContext) context)));
      List<Section> content = models.sections(body);
      shells.forEach(s -> declarations.add(new ModelDeclaration(s.doc(), s.name(), s.attributes(), content, s.span())));
    }
  }

  /** Reports tokens that no brace follows; returns where the next thing begins. */
  private int withoutBraces(int from, int end) {
    Token first = tokens.get(from);
    statements.leftOut();
    if (Words.isDeclaration(first.getType())) {
      reports.report(error(DiagnosticCode.MISSING_BLOCK, first, "the braces of `" + file.text(first) + "` are missing")
          .help("write `" + file.text(first) + " " + (Words.isName(layout.type(from + 1))
              ? file.text(tokens.get(from + 1)) : "Name") + " { … }`"));
      return end;
    }
    List<Token> line = tokens.subList(from, layout.statementEnd(from, Place.COLUMN));
    Optional<Diagnostic> misplaced = Misplacement.anywhere(file, line);
    reports.report(misplaced.orElseGet(() -> error(DiagnosticCode.UNKNOWN_DECLARATION, first,
            "a file holds models and blocks")
        .label("this is neither")
        .help("write `model Name { … }`")));
    return end;
  }

  private Diagnostic error(DiagnosticCode code, Token token, String message) {
    return Diagnostic.of(code, file.source(), Tokens.span(token), message);
  }
}
