package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** The word that opens a declaration: {@code model} or {@code block}, or what people write in its place. */
final class DeclarationWord {

  private static final Set<String> MODIFIERS = Set.of("public", "private", "final", "abstract", "static", "export");

  private final Tokens file;
  private final Reports reports;

  DeclarationWord(Tokens file, Reports reports) {
    this.file = file;
    this.reports = reports;
  }

  /** Puts the word that was meant at the front of a header; false, and reported, if that cannot be told. */
  boolean mend(List<Token> header, Token open, List<Token> body) {
    if (!header.isEmpty() && Words.isDeclaration(header.get(0).getType())) {
      return true;
    }
    boolean holdsSections = !body.isEmpty() && Words.isSection(body.get(0).getType());
    boolean nameFirst = header.size() == 1 && Words.isName(header.get(0).getType());
    Span modifiers = dropModifiers(header);
    Token first = header.isEmpty() ? null : header.get(0);
    Optional<String> meant = first == null || nameFirst && holdsSections ? Optional.empty()
        : Words.meantDeclaration(file.text(first));
    if (meant.isPresent() || holdsSections && header.size() > 1 && Words.isName(header.get(1).getType())) {
      String word = meant.orElse("model");
      Span written = modifiers.isEmpty() ? Tokens.span(first) : modifiers.to(Tokens.span(first));
      reports.report(Diagnostic.of(DiagnosticCode.UNKNOWN_DECLARATION, file.source(), written,
              "`" + file.source().text(written) + "` declares nothing")
          .help("did you mean `" + word + "`?")
          .fix(written, word));
      header.set(0, MlpToken.mended(word.equals("block") ? MlpLexer.BLOCK : MlpLexer.MODEL, word, Tokens.span(first)));
      return true;
    }
    if (nameFirst && holdsSections) {
      Span before = Tokens.span(first).before();
      reports.report(error(DiagnosticCode.UNKNOWN_DECLARATION, first, "the word `model` is missing")
          .help("write `model " + file.text(first) + "`")
          .fix(before, "model "));
      header.add(0, MlpToken.mended(MlpLexer.MODEL, "model", before));
      return true;
    }
    Token blamed = first != null ? first : open;
    reports.report(error(DiagnosticCode.UNKNOWN_DECLARATION, blamed, "a file holds models and blocks")
        .label("this is neither")
        .help("write `model Name { … }`"));
    return false;
  }

  /** Takes words such as {@code public} from the front of a header; returns where they stood. */
  private Span dropModifiers(List<Token> header) {
    Span span = Span.at(0);
    while (header.size() > 1 && MODIFIERS.contains(file.text(header.get(0)))) {
      Span word = Tokens.span(header.remove(0));
      span = span.isEmpty() ? word : span.to(word);
    }
    return span;
  }

  private Diagnostic error(DiagnosticCode code, Token token, String message) {
    return Diagnostic.of(code, file.source(), Tokens.span(token), message);
  }
}
