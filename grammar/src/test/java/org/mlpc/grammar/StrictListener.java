package org.mlpc.grammar;

import java.util.BitSet;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.dfa.DFA;

/** Throws at the first syntax error and at the first ambiguity. */
final class StrictListener extends BaseErrorListener {

  /** A text was refused. */
  static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }

  @Override
  public void syntaxError(Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message,
      RecognitionException cause) {
    throw new Refused(line + ":" + column + " " + message);
  }

  @Override
  public void reportAmbiguity(Parser parser, DFA dfa, int start, int stop, boolean exact, BitSet alternatives,
      ATNConfigSet configs) {
    throw new Refused("ambiguous: " + parser.getRuleNames()[dfa.atnStartState.ruleIndex] + " at `"
        + parser.getTokenStream().getText(org.antlr.v4.runtime.misc.Interval.of(start, stop)) + "`");
  }
}
