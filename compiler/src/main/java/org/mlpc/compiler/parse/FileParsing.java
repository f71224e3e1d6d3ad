package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.MlpFile;

/** The way of one file through the parser. */
final class FileParsing {

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
    Optional<MlpFile> file = GrammarParser.parse(tokens.visible(), org.mlpc.grammar.MlpParser::file).map(builder::file);
    docs.reportStray(diagnostics);
    return file.orElseGet(this::refuse);
  }

  private MlpFile refuse() {
    diagnostics.report(Diagnostic.of(DiagnosticCode.UNEXPECTED_TEXT, source, Span.at(source.begin()), "not a .mlp file"));
    return new MlpFile(source, Optional.empty(), Optional.empty(), List.of(), Span.at(source.begin()));
  }
}
