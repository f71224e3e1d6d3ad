package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.grammar.MlpLexer;

/** Commas and semicolons between sections and declarations, where nothing is separated. */
final class Separators {

  private Separators() {}

  /** Reports a token if it is one. */
  static boolean report(Tokens file, Token token, Reports reports) {
    if (token.getType() != MlpLexer.COMMA && token.getType() != MlpLexer.STRANGE) {
      return false;
    }
    Fault fault = new Fault(file, Place.SECTION, List.of(token), 0);
    Optional<Mend> comma = SeparatorMistakes.strayComma(fault);
    Optional<Mend> mend = comma.isPresent() ? comma : SeparatorMistakes.semicolon(fault);
    mend.map(Mend::diagnostic).ifPresent(reports::report);
    return mend.isPresent();
  }
}
