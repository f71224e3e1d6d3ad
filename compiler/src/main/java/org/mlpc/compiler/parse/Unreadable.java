package org.mlpc.compiler.parse;

import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** What keeps a whole file from being read: told once, for all that follows would be an echo. */
final class Unreadable {

  /** Names become names of Java, of tensors and of files. */
  static final int LONGEST_NAME = 200;

  /** So much of a file tells its encoding. */
  private static final int LOOKED_AT = 4_000;

  private Unreadable() {}

  /** The fault, if there is one. */
  static Optional<Diagnostic> of(Tokens file) {
    return otherEncoding(file.source()).or(() -> longName(file));
  }

  /** Latin letters in UTF-16 and UTF-32 are one half, and three quarters, of zeros. */
  private static Optional<Diagnostic> otherEncoding(SourceFile source) {
    String beginning = source.text().substring(0, Math.min(LOOKED_AT, source.text().length()));
    long zeros = beginning.chars().filter(c -> c == 0).count();
    if (4 * zeros < beginning.length() || 8 * zeros > 7 * beginning.length() || zeros < 4) {
      return Optional.empty();
    }
    String encoding = 8 * zeros < 5 * beginning.length() ? "UTF-16" : "UTF-32";
    return Optional.of(
        Diagnostic.of(DiagnosticCode.NOT_UTF8, source, new Span(0, 1), "the file is " + encoding + ", not UTF-8")
            .help("save the file in the encoding UTF-8"));
  }

  private static Optional<Diagnostic> longName(Tokens file) {
    for (Token token : file.visible()) {
      int length = token.getStopIndex() - token.getStartIndex() + 1;
      if (token.getType() == MlpLexer.NAME && length > LONGEST_NAME) {
        return Optional.of(Diagnostic.of(DiagnosticCode.TOO_LARGE, file.source(), Tokens.span(token),
                "a name of " + length + " characters is too long")
            .help("at most " + LONGEST_NAME + " are possible"));
      }
    }
    return Optional.empty();
  }
}
