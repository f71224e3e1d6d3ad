package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.grammar.MlpLexer;
import org.mlpc.grammar.MlpParser.FileContext;

/** The way of one file through the parser. */
final class FileParsing {

  private static final GrammarParser.Attempt<FileContext> NOT_TRIED = new GrammarParser.Attempt<>(Optional.empty(), 0);

  private final SourceFile source;
  private final Diagnostics diagnostics;

  FileParsing(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  MlpFile parse() {
    Tokens tokens = new Tokens(source);
    DocComments docs = new DocComments(tokens);
    ValueBuilder values = new ValueBuilder(tokens, new StringValues(source, diagnostics));
    FileBuilder builder = new FileBuilder(tokens, values, new StatementBuilder(values, docs), docs);
    Optional<Diagnostic> unreadable = Unreadable.of(tokens);
    if (unreadable.isPresent()) {
      diagnostics.report(unreadable.get());
      return new FileRecovery(tokens, List.of(), new Reports(diagnostics), builder).recover();
    }
    boolean readable = isReadable(tokens);
    GrammarParser.Attempt<FileContext> attempt = readable ? GrammarParser.file(tokens.visible()) : NOT_TRIED;
    MlpFile file = attempt.context().map(builder::file).orElseGet(() -> recover(tokens, builder));
    docs.reportStray(diagnostics);
    if (!attempt.succeeded() && !diagnostics.hasErrors(source)) {
      // The grammar is the judge: what it refuses is an error, even if nobody can say which.
      Span span = Tokens.span(tokens.visible().get(attempt.end()));
      diagnostics.report(Diagnostic.of(DiagnosticCode.UNEXPECTED_TEXT, source, span, "this is unexpected here"));
    }
    if (file.models().isEmpty() && !diagnostics.hasErrors(source)) {
      diagnostics.report(withoutModel(tokens));
    }
    return file;
  }

  /** Whether the parser can be let near: it is recursive, so deep nesting is kept from it. */
  private static boolean isReadable(Tokens tokens) {
    return tokens.visible().stream().allMatch(token -> token.getType() < MlpLexer.UNCLOSED_COMMENT)
        && new BracketCheck(tokens.visible()).isBalanced();
  }

  private MlpFile recover(Tokens tokens, FileBuilder builder) {
    Optional<Diagnostic> nested = Indentation.report(source).or(() -> BracketedSections.report(source));
    if (nested.isPresent()) {
      diagnostics.report(nested.get());
      return new MlpFile(source, Optional.empty(), Optional.empty(), List.of(), false,
          new Span(source.begin(), source.text().length()));
    }
    Reports reports = new Reports(diagnostics);
    LexicalMistakes lexical = new LexicalMistakes(tokens, reports);
    List<Token> known = lexical.mend();
    BracketReports brackets = new BracketReports(tokens, reports, lexical.restSwallowed());
    List<Token> paired = new BracketMending(known, brackets).mend();
    List<Token> withoutEnd = paired.subList(0, paired.size() - 1);
    MlpFile file = new FileRecovery(tokens, withoutEnd, reports, builder).recover();
    reports.finish();
    return file;
  }

  private Diagnostic withoutModel(Tokens tokens) {
    List<Token> visible = tokens.visible();
    Span place = visible.size() == 1 ? Span.at(source.begin()) : Tokens.span(visible.get(0));
    return Diagnostic.of(DiagnosticCode.EMPTY_FILE, source, place, "the file holds no model")
        .help("write `model Name { input { … } output { … } network { … } }`");
  }
}
