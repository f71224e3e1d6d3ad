package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.diagnostic.Relocation;

/** Names a statement that is well formed but stands in the wrong section. */
final class Misplacement {

  private static final Map<Place, String> HOMES = Map.of(
      Place.COLUMN, "`input` or `output`",
      Place.PROPERTY, "`train`",
      Place.LAYER, "`network`",
      Place.LIMIT, "`limit` or `expect`",
      Place.EXAMPLE, "`examples`");

  /** In the order of trial: a layer last, since any name alone is one. */
  private static final List<Place> STATEMENTS =
      List.of(Place.COLUMN, Place.LIMIT, Place.EXAMPLE, Place.PROPERTY, Place.LAYER);

  private Misplacement() {}

  /** The message, if the fault's statement is one of another section. */
  static Optional<Diagnostic> of(Fault fault) {
    if (!STATEMENTS.contains(fault.place()) && fault.place() != Place.EXPECTATION) {
      return Optional.empty();
    }
    return STATEMENTS.stream()
        .filter(place -> place != fault.place() && !(place.isBound() && fault.place().isBound()))
        .map(place -> misplaced(fault.file(), fault.tokens(), place))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The message for a statement that stands in no section, or in a wrong one; empty if it is none of a kind. */
  static Optional<Diagnostic> anywhere(Tokens file, List<Token> tokens) {
    return STATEMENTS.stream().map(place -> misplaced(file, tokens, place)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Diagnostic> misplaced(Tokens file, List<Token> tokens, Place place) {
    GrammarParser.Attempt<ParserRuleContext> attempt = GrammarParser.read(tokens, place);
    boolean nameAlone = place == Place.LAYER && attempt.end() == 1;
    Fault next = new Fault(file, place, tokens, attempt.end());
    boolean ends = attempt.end() >= tokens.size() || next.isName(attempt.end());
    if (!attempt.succeeded() || !ends || nameAlone) {
      return Optional.empty();
    }
    var span = next.span(0, attempt.end() - 1);
    boolean activation = place == Place.PROPERTY && file.text(tokens.get(0)).equals("activation");
    Diagnostic error = Diagnostic.of(DiagnosticCode.MISPLACED_STATEMENT, file.source(), span,
            "`" + file.text(tokens.get(0)) + "` stands in the wrong place")
        .label("this is " + (place.isBound() ? "a bound" : place.noun()))
        .help(activation ? "an activation belongs to its layer: `dense(16, relu)`" : "move it to " + HOMES.get(place));
    // A layer's place among the others is not known; an activation belongs into a layer.
    boolean oneHome = place == Place.PROPERTY && !activation || place == Place.EXAMPLE;
    if (oneHome) {
      String section = HOMES.get(place).replace("`", "");
      for (Fix fix : Relocation.into(file.source(), span, section, file.source().text(span))) {
        error = error.fix(fix.span(), fix.replacement());
      }
    }
    return Optional.of(error);
  }
}
