package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.mlpc.grammar.MlpParser;

/** Runs a rule of the grammar over a list of tokens. */
final class GrammarParser {

  private GrammarParser() {}

  /** The result of a rule: fast prediction first, full prediction if that fails, empty if the tokens do not fit. */
  static <C> Optional<C> parse(List<Token> tokens, Function<MlpParser, C> rule) {
    Optional<C> fast = parse(tokens, rule, PredictionMode.SLL);
    return fast.isPresent() ? fast : parse(tokens, rule, PredictionMode.LL);
  }

  private static <C> Optional<C> parse(List<Token> tokens, Function<MlpParser, C> rule, PredictionMode mode) {
    MlpParser parser = new MlpParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    try {
      return Optional.of(rule.apply(parser));
    } catch (ParseCancellationException atFault) {
      return Optional.empty();
    }
  }
}
