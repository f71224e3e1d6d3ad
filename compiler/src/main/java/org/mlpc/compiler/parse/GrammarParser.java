package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.mlpc.grammar.MlpParser;
import org.mlpc.grammar.MlpParser.FileContext;

/** Runs rules of the grammar over lists of tokens, without any recovery. */
final class GrammarParser {

  /**
   * What came of reading a rule from the front of a list of tokens.
   *
   * @param context the parsed rule; absent if the tokens do not fit
   * @param end the number of tokens read; if they do not fit, the index of the first that does not
   */
  record Attempt<C>(Optional<C> context, int end) {

    boolean succeeded() {
      return context.isPresent();
    }
  }

  private GrammarParser() {}

  /** A whole file: fast prediction first, full prediction if that fails. */
  static Attempt<FileContext> file(List<Token> tokens) {
    Attempt<FileContext> fast = read(tokens, MlpParser::file, PredictionMode.SLL);
    return fast.succeeded() ? fast : read(tokens, MlpParser::file, PredictionMode.LL);
  }

  /** One rule; more tokens may follow it. */
  static Attempt<ParserRuleContext> read(List<Token> tokens, Place place) {
    return read(tokens, place::parse, PredictionMode.LL);
  }

  private static <C> Attempt<C> read(List<Token> tokens, Function<MlpParser, C> rule, PredictionMode mode) {
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    MlpParser parser = new MlpParser(stream);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    try {
      return new Attempt<>(Optional.of(rule.apply(parser)), stream.index());
    } catch (ParseCancellationException atFault) {
      RecognitionException cause = (RecognitionException) atFault.getCause();
      return new Attempt<>(Optional.empty(), Math.min(cause.getOffendingToken().getTokenIndex(), tokens.size()));
    }
  }
}
