package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Calls in {@code train}, where settings stand: those that other frameworks make, and values without their setting. */
final class TrainCallMistakes {

  private static final Set<String> METHODS = Set.of("compile", "fit", "train", "trainer", "trainingarguments",
      "traintestsplit", "config", "configure", "settings", "hyperparameters", "options", "setup", "dict", "dataloader",
      "mlpclassifier", "mlpregressor", "learner", "trainingoptions", "traincontrol");

  private static final Set<String> OPTIMIZERS = Set.of("sgd", "momentum", "nesterov", "adam", "adamw", "nadam",
      "adagrad", "adadelta", "rmsprop", "lbfgs", "perceptron");

  private static final Set<String> LOSSES = Set.of("mse", "mseloss", "mae", "l1loss", "bce", "bceloss",
      "bcewithlogitsloss", "binarycrossentropy", "crossentropy", "crossentropyloss", "categoricalcrossentropy",
      "sparsecategoricalcrossentropy", "huber", "huberloss", "hinge", "meansquarederror");

  private TrainCallMistakes() {}

  /** {@code compile(loss = mse, optimizer = sgd)}, {@code model.fit(X, y, epochs = 10)} */
  static Optional<Mend> settings(Fault fault) {
    int open = open(fault);
    boolean method = open > 0 && METHODS.contains(Words.folded(fault.text(open - 1)));
    int close = fault.closing(open);
    if (!method || close >= fault.size() || close == open + 1) {
      return Optional.empty();
    }
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(0, open - 1),
        "a setting stands by itself, in no call");
    List<Token> settings = new ArrayList<>();
    int first = -1;
    int from = fault.span(0).start();
    for (int at = open + 1; at < close; ) {
      int end = argumentEnd(fault, at, close);
      if (fault.isName(at) && (fault.is(at + 1, MlpLexer.EQUALS) || fault.is(at + 1, MlpLexer.COLON))) {
        error = error.fix(new Span(from, fault.span(at).start()), first < 0 ? "" : "\n" + indent(fault));
        settings.addAll(fault.tokens().subList(at, end));
        first = first < 0 ? at : first;
        from = fault.span(end - 1).end();
      }
      at = end + 1;
    }
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    error = error.help("write each on a line of its own: `" + fault.text(first) + " = …`")
        .fix(new Span(from, fault.span(close).end()), "");
    return fault.mend(error, 0, close + 1, settings.toArray(new Token[0]));
  }

  /** {@code adam(rate = 0.1)}, {@code mse} */
  static Optional<Mend> bareValue(Fault fault) {
    int open = open(fault);
    int name = open > 0 ? open - 1 : 0;
    String word = Words.folded(fault.text(name));
    boolean alone = fault.at() == 1 && (fault.size() == 1 || fault.isName(1) && !fault.sameLine(1));
    boolean value = open > 0 || fault.place() == Place.PROPERTY && fault.isName(0) && alone;
    String setting = OPTIMIZERS.contains(word) ? "optimizer" : LOSSES.contains(word) ? "loss" : "";
    if (!value || setting.isEmpty()) {
      return Optional.empty();
    }
    Span before = fault.span(0).before();
    Diagnostic error = fault.error(DiagnosticCode.MISSING_OPERATOR, fault.span(0, name),
            "a setting has a name and a value")
        .help("write `" + setting + " = " + fault.text(name) + (open > 0 ? "(…)" : "") + "`")
        .fix(before, setting + " = ");
    return fault.mend(error, 0, 0, MlpToken.mended(MlpLexer.NAME, setting, before),
        Fault.missing(MlpLexer.EQUALS, before.start()));
  }

  /** The parenthesis of the call that the statement of a {@code train} section is, or -1. */
  private static int open(Fault fault) {
    int open = 1;
    while (fault.is(open, MlpLexer.DOT) && fault.isName(open + 1)) {
      open += 2;
    }
    boolean call = fault.place() == Place.PROPERTY && fault.at() == 1 && fault.isName(0)
        && fault.is(open, MlpLexer.LEFT_PARENTHESIS);
    return call ? open : -1;
  }

  private static int argumentEnd(Fault fault, int from, int close) {
    int depth = 0;
    int at = from;
    while (at < close && !(depth == 0 && fault.is(at, MlpLexer.COMMA))) {
      depth += Brackets.isOpening(fault.type(at)) ? 1 : Brackets.isClosing(fault.type(at)) ? -1 : 0;
      at++;
    }
    return at;
  }

  private static String indent(Fault fault) {
    return " ".repeat(MlpToken.indent(fault.tokens().get(0)));
  }
}
