package org.mlpc.compiler.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** The length of a vector: several of them, as of an image, or one that stands too early. */
final class VectorMistakes {

  private VectorMistakes() {}

  /** {@code real[28, 28, 1]}, {@code real[28][28]} */
  static Optional<Mend> severalLengths(Fault fault) {
    int open = fault.at();
    while (open > 0 && !fault.is(open, MlpLexer.LEFT_BRACKET)) {
      open--;
    }
    while (fault.is(open - 3, MlpLexer.LEFT_BRACKET, MlpLexer.NUMBER, MlpLexer.RIGHT_BRACKET)) {
      open -= 3;
    }
    BigInteger product = BigInteger.ONE;
    int lengths = 0;
    int at = open + 1;
    while (fault.is(at, MlpLexer.NUMBER) && fault.text(at).matches("[0-9]{1,9}")) {
      product = product.multiply(new BigInteger(fault.text(at)));
      lengths++;
      boolean next = fault.is(at + 1, MlpLexer.RIGHT_BRACKET, MlpLexer.LEFT_BRACKET, MlpLexer.NUMBER);
      at += next ? 3 : fault.is(at + 1, MlpLexer.COMMA) ? 2 : 1;
    }
    // [0, 1] and [1, 20] are the ends of a range.
    boolean ends = lengths == 2 && fault.text(open + 1).matches("[01]");
    boolean column = fault.place() == Place.COLUMN && open > 0 && at > fault.at() && !ends;
    if (!column || lengths < 2 || lengths > 5 || !fault.is(at, MlpLexer.RIGHT_BRACKET)) {
      return Optional.empty();
    }
    Span span = fault.span(open, at);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "a vector has one length")
        .label("a row is flat: " + product + " numbers")
        .help("write `[" + product + "]`")
        .fix(span, "[" + product + "]");
    return fault.mend(error, open, at + 1, Fault.missing(MlpLexer.LEFT_BRACKET, span.start()),
        MlpToken.mended(MlpLexer.NUMBER, product.toString(), span),
        Fault.missing(MlpLexer.RIGHT_BRACKET, span.end()));
  }

  /** {@code real[784](0 .. 1)} */
  static Optional<Mend> lengthFirst(Fault fault) {
    int at = fault.at();
    boolean behind = fault.place() == Place.COLUMN && fault.enclosure() == Fault.Enclosure.NONE
        && fault.is(at - 3, MlpLexer.LEFT_BRACKET, MlpLexer.NUMBER, MlpLexer.RIGHT_BRACKET);
    int end = fault.is(at, MlpLexer.LEFT_PARENTHESIS) ? fault.closing(at) + 1 : fault.size() + 1;
    if (!behind || end > fault.size()) {
      return Optional.empty();
    }
    Span span = fault.span(at - 3, end - 1);
    String mended = text(fault, at, end - 1) + text(fault, at - 3, at - 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "the length of a vector stands last")
        .help("write `" + fault.text(at - 4) + mended + "`")
        .fix(span, mended);
    List<Token> tokens = new ArrayList<>(fault.tokens().subList(at, end));
    // The length's tokens count as standing last, so that what belongs behind the type comes behind them.
    tokens.add(Fault.missing(MlpLexer.LEFT_BRACKET, span.end()));
    tokens.add(MlpToken.mended(MlpLexer.NUMBER, fault.text(at - 2), span.after()));
    tokens.add(Fault.missing(MlpLexer.RIGHT_BRACKET, span.end()));
    return fault.mend(error, at - 3, end, tokens.toArray(new Token[0]));
  }

  private static String text(Fault fault, int first, int last) {
    return fault.file().source().text(fault.span(first, last));
  }
}
