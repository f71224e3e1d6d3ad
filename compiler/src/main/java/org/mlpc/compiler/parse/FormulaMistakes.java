package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Layers as a textbook writes them: {@code y = σ(Wx + b)} and {@code 4 → 16 → 3}. */
final class FormulaMistakes {

  private FormulaMistakes() {}

  /** {@code y = sigmoid(W*x + b)} */
  static Optional<Mend> affineMap(Fault fault) {
    int at = fault.at();
    boolean named = fault.is(1, MlpLexer.EQUALS);
    int name = named ? 2 : 0;
    boolean formula = fault.place() == Place.LAYER && fault.isName(name)
        && fault.is(name + 1, MlpLexer.LEFT_PARENTHESIS) && fault.closing(name + 1) < fault.size()
        && at > name + 1 && at < fault.closing(name + 1)
        && fault.endsValue(at - 1) && !fault.is(at - 1, MlpLexer.NUMBER)
        && (fault.isStrange(at, "+") || fault.isStrange(at, "*") || fault.isStrange(at, "·") || fault.isName(at));
    boolean sum = formula && fault.file().source().text(fault.span(name + 1, fault.closing(name + 1))).contains("+");
    if (!sum) {
      return Optional.empty();
    }
    int close = fault.closing(name + 1);
    String activation = fault.text(name);
    Span span = fault.span(0, close);
    Diagnostic error = fault.error(DiagnosticCode.ARITHMETIC, fault.span(name + 1, close),
            "a layer has its weights and biases by itself");
    if (!isLast(fault, close)) {
      return fault.drop(error.help("write `dense(16, " + activation + ")`, with as many units as there are rows of W"),
          0, close + 1);
    }
    String mended = "output(" + activation + ")";
    List<Token> tokens = List.of(MlpToken.mended(MlpLexer.OUTPUT, "output", fault.span(0, name)),
        fault.tokens().get(name + 1), MlpToken.retyped(fault.tokens().get(name), MlpLexer.NAME),
        fault.tokens().get(close));
    return fault.mend(error.help("write `" + mended + "`").fix(span, mended), 0, close + 1,
        tokens.toArray(new Token[0]));
  }

  /** {@code w <- w - 0.1 * grad} */
  static Optional<Mend> updateRule(Fault fault) {
    boolean arrow = fault.isStrange(1, "<") && fault.is(2, MlpLexer.MINUS);
    int again = arrow ? 3 : 2;
    boolean rule = fault.place() == Place.PROPERTY && fault.isName(0) && (arrow || fault.is(1, MlpLexer.EQUALS))
        && fault.text(0).equals(fault.text(again)) && fault.is(again + 1, MlpLexer.MINUS);
    if (!rule) {
      return Optional.empty();
    }
    int end = fault.lineEnd(0);
    boolean number = fault.is(again + 2, MlpLexer.NUMBER);
    String rate = number ? fault.text(again + 2) : "0.01";
    String mended = "optimizer = sgd(rate = " + rate + ")";
    Span span = fault.span(0, end - 1);
    Diagnostic error = fault.error(DiagnosticCode.ARITHMETIC, span, "how weights change is the optimizer's work")
        .help("write `" + mended + "`");
    return number
        ? fault.mend(error.fix(span, mended), 0, end,
            Tokens.visible(mended, span.start()).toArray(new Token[0]))
        : fault.drop(error, 0, end);
  }

  /** {@code loss = 1/n * sum((y - p)^2)} */
  static Optional<Mend> lossFormula(Fault fault) {
    int at = fault.at();
    boolean operator = fault.isStrange(at, "*") || fault.isStrange(at, "/") || fault.isStrange(at, "^")
        || fault.isStrange(at, "+") || fault.is(at, MlpLexer.MINUS);
    if (fault.place() != Place.PROPERTY || !fault.text(0).matches("loss|cost|objective") || !operator || at < 3) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.ARITHMETIC, fault.span(2, fault.lineEnd(0) - 1),
            "a loss has a name")
        .help("write `loss = mse` for the mean of squares, `crossEntropy` for classes, `bce` for yes or no");
    return fault.drop(error, 0, fault.lineEnd(0));
  }

  /** Whether a brace closes the section behind a token. */
  private static boolean isLast(Fault fault, int index) {
    List<Token> all = fault.file().visible();
    int end = fault.span(index).end();
    return all.stream().filter(token -> token.getStartIndex() >= end).findFirst()
        .filter(token -> token.getType() == MlpLexer.RIGHT_BRACE).isPresent();
  }

  /** {@code 4 -> 16 -> 3}, {@code 4-16-3}: inputs, hidden layers, outputs */
  static Optional<Mend> widths(Fault fault) {
    if (fault.place() != Place.LAYER || fault.at() != 0 || !fault.is(0, MlpLexer.NUMBER)) {
      return Optional.empty();
    }
    List<String> widths = new ArrayList<>(List.of(fault.text(0)));
    int at = 1;
    while ((fault.is(at, MlpLexer.ARROW) || fault.is(at, MlpLexer.MINUS) || fault.is(at, MlpLexer.COLON))
        && fault.is(at + 1, MlpLexer.NUMBER)) {
      widths.add(fault.text(at + 1));
      at += 2;
    }
    if (widths.size() < 3 || widths.size() > 20) {
      return Optional.empty();
    }
    List<String> layers = new ArrayList<>();
    widths.subList(1, widths.size() - 1).forEach(width -> layers.add("dense(" + width + ", relu)"));
    layers.add("output");
    Span span = fault.span(0, at - 1);
    String mended = String.join("\n" + " ".repeat(MlpToken.indent(fault.tokens().get(0))), layers);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "each layer is written by itself")
        .label("the columns say how many inputs and outputs there are")
        .help("write `" + String.join(" ", layers) + "`")
        .fix(span, mended);
    return fault.mend(error, 0, at, Tokens.visible(String.join(" ", layers), span.start()).toArray(new Token[0]));
  }
}
