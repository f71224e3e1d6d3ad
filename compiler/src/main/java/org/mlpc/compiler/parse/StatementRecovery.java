package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.grammar.MlpLexer;

/** Reads statements one by one; a mistake is mended and read again, anything else is reported and passed over. */
final class StatementRecovery {

  /** More mends than a statement can need: beyond, it is given up. */
  private static final int MOST_MENDS = 20;

  private final Tokens file;
  private final Reports reports;
  private boolean complete = true;

  StatementRecovery(Tokens file, Reports reports) {
    this.file = file;
    this.reports = reports;
  }

  /** Whether all that was written so far was understood. */
  boolean isComplete() {
    return complete;
  }

  void leftOut() {
    complete = false;
  }

  /**
   * Reads a statement from the front of a list, which holds it and perhaps others of its line.
   *
   * @param result is given the parsed statement, if there is one
   * @return the tokens that are left
   */
  List<Token> read(List<Token> tokens, Place place, Consumer<ParserRuleContext> result) {
    List<Token> statement = tokens;
    for (int mends = 0; mends < MOST_MENDS && !statement.isEmpty() && !reports.isFull(); mends++) {
      GrammarParser.Attempt<ParserRuleContext> attempt = GrammarParser.read(statement, place);
      if (attempt.succeeded() && endsWell(statement, attempt.end(), place)) {
        result.accept(attempt.context().get());
        return statement.subList(attempt.end(), statement.size());
      }
      Fault fault = new Fault(file, place, statement, attempt.end());
      Optional<Mend> mend = Mistakes.recognise(fault);
      if (mend.isEmpty()) {
        complete = false;
        if (mends == 0) {
          reports.report(Misplacement.of(fault).orElseGet(() -> Expectation.of(fault)));
        }
        return List.of();
      }
      reports.report(mend.get().diagnostic());
      complete &= mend.get().complete();
      statement = mend.get().tokens();
    }
    complete &= statement.isEmpty();
    return List.of();
  }

  /** Whether what follows a statement can follow one. */
  private boolean endsWell(List<Token> tokens, int end, Place place) {
    if (end >= tokens.size()) {
      return true;
    }
    Fault next = new Fault(file, place, tokens, end);
    return switch (place) {
      case COLUMN -> next.isName(end)
          && (!next.sameLine(end) || isColumnStart(next, end));
      case EXAMPLE -> next.is(end, MlpLexer.LEFT_BRACKET) && next.enclosure() == Enclosure.NONE;
      case PROPERTY, LIMIT, EXPECTATION -> next.isName(end) && !isUnit(next, end)
          && !(place == Place.PROPERTY && end == 3 && CallMistakes.isSecondWord(next, end));
      case LAYER -> next.isName(end) && !RepetitionMistakes.isFactor(next, end)
          && !(end == 1 && next.sameLine(1) && next.isName(0, RepetitionMistakes.LOOPS));
      default -> next.isName(end);
    };
  }

  private static boolean isColumnStart(Fault next, int end) {
    return next.is(end + 1, MlpLexer.COLON) || next.is(end + 1, MlpLexer.COMMA) || next.is(end + 1, MlpLexer.EQUALS)
        || next.is(end + 1, MlpLexer.QUESTION);
  }

  private static boolean isUnit(Fault next, int end) {
    return next.is(end - 1, MlpLexer.NUMBER) && next.sameLine(end) && end + 1 >= next.size();
  }
}
