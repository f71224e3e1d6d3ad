package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Calls of Python: a layer applied to a value, a seed that is set by a function. */
final class CallMistakes {

  private static final Set<String> SIZES = Set.of("hiddenlayersizes", "hiddenlayers", "hiddensizes", "hiddenunits",
      "hiddendims", "layers", "layersizes", "hidden", "units", "architecture", "sizes", "neurons", "widths");

  /** What is applied to the sums of a hidden layer where nobody says what: scikit-learn's default. */
  private static final String USUAL_ACTIVATION = "relu";

  private static final Set<String> LAYER_WORDS = Set.of("dropout", "dense", "noise", "gaussiannoise", "gaussiandropout",
      "fc", "linear", "neurons", "units", "leakyrelu", "prelu", "elu", "groupnorm");

  private static final Pattern ACTIVATION = Pattern.compile("\\s*,?\\s*activation\\s*=\\s*[\"']?(\\w+)[\"']?");

  private CallMistakes() {}

  /** {@code Dense(16)(x)} */
  static Optional<Mend> appliedToValue(Fault fault) {
    int at = fault.at();
    boolean applied = fault.place() == Place.LAYER && fault.enclosure() == Enclosure.NONE
        && fault.is(at, MlpLexer.LEFT_PARENTHESIS) && fault.is(at - 1, MlpLexer.RIGHT_PARENTHESIS);
    int close = fault.closing(at);
    if (!applied || close >= fault.size()) {
      return Optional.empty();
    }
    Span span = fault.span(at, close);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "a layer is not applied to a value")
        .label("it takes what the layer before it gives")
        .fix(span, "");
    int first = isVariable(fault) ? 2 : 0;
    if (first > 0) {
      error = error.fix(new Span(fault.span(0).start(), fault.span(2).start()), "");
    }
    error = error.help("write `" + fault.file().source().text(fault.span(first, at - 1)) + "`");
    List<Token> meant = List.copyOf(fault.tokens().subList(first, at));
    return fault.mend(error, 0, close + 1, meant.toArray(new Token[0]));
  }

  /** Whether {@code x} of {@code x = dense(16)(x)} is given more than once: it is a variable, not a layer's name. */
  private static boolean isVariable(Fault fault) {
    if (!fault.isName(0) || !fault.is(1, MlpLexer.EQUALS)) {
      return false;
    }
    String name = fault.text(0);
    List<Token> all = fault.file().visible();
    int given = 0;
    for (int i = 0; i + 1 < all.size() && given < 2; i++) {
      given += all.get(i + 1).getType() == MlpLexer.EQUALS && fault.file().text(all.get(i)).equals(name) ? 1 : 0;
    }
    return given > 1;
  }

  /** {@code dense: 64, relu} */
  static Optional<Mend> colonForArguments(Fault fault) {
    boolean arguments = fault.place() == Place.LAYER && fault.at() == 1
        && fault.is(0, MlpLexer.NAME, MlpLexer.COLON, MlpLexer.NUMBER);
    if (!arguments) {
      return Optional.empty();
    }
    int end = 3;
    while (end < fault.size() && fault.sameLine(end) && !fault.is(end, MlpLexer.RIGHT_BRACE)) {
      end++;
    }
    Span colon = new Span(fault.span(0).end(), fault.span(2).start());
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(1),
            "what a layer is given stands in parentheses")
        .help("write `" + fault.text(0) + "(" + fault.file().source().text(fault.span(2, end - 1)) + ")`")
        .fix(colon, "(")
        .fix(fault.span(end - 1).after(), ")");
    List<Token> meant = new ArrayList<>(fault.tokens().subList(2, end));
    meant.add(0, MlpToken.mended(MlpLexer.LEFT_PARENTHESIS, "(", colon));
    meant.add(MlpToken.mended(MlpLexer.RIGHT_PARENTHESIS, ")", fault.span(end - 1).after()));
    return fault.mend(error, 1, end, meant.toArray(new Token[0]));
  }

  /** {@code dropout = 0.2} among the layers */
  static Optional<Mend> layerAsSetting(Fault fault) {
    boolean layer = fault.place() == Place.LAYER && fault.at() == 2
        && fault.is(0, MlpLexer.NAME, MlpLexer.EQUALS, MlpLexer.NUMBER)
        && LAYER_WORDS.contains(Words.folded(fault.text(0)));
    if (!layer) {
      return Optional.empty();
    }
    String mended = fault.text(0) + "(" + fault.text(2) + ")";
    Span equals = new Span(fault.span(0).end(), fault.span(2).start());
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(0, 2), "a layer is no setting")
        .help("write `" + mended + "`")
        .fix(equals, "(")
        .fix(fault.span(2).after(), ")");
    return fault.mend(error, 1, 3, Fault.missing(MlpLexer.LEFT_PARENTHESIS, equals.start()), fault.tokens().get(2),
        Fault.missing(MlpLexer.RIGHT_PARENTHESIS, fault.span(2).end()));
  }

  /** {@code hidden_layer_sizes = (100, 50)}, perhaps with {@code activation = tanh} behind it */
  static Optional<Mend> layerSizes(Fault fault) {
    if (fault.place() != Place.LAYER || !SIZES.contains(Words.folded(fault.text(0)))
        || !(fault.is(2, MlpLexer.LEFT_PARENTHESIS) || fault.is(2, MlpLexer.LEFT_BRACKET))) {
      return Optional.empty();
    }
    int close = fault.closing(2);
    List<String> widths = new ArrayList<>();
    for (int i = 3; i < close; i++) {
      if (fault.is(i, MlpLexer.NUMBER)) {
        widths.add(fault.text(i));
      }
    }
    if (widths.isEmpty() || close >= fault.size()) {
      return Optional.empty();
    }
    Span sizes = fault.span(0, close);
    Matcher activated = ACTIVATION.matcher(fault.file().source().text()).region(sizes.end(),
        fault.file().source().text().length());
    boolean given = activated.lookingAt();
    String activation = ", " + (given ? activated.group(1) : USUAL_ACTIVATION);
    Span span = given ? new Span(sizes.start(), activated.end()) : sizes;
    String mended = widths.stream().map(width -> "dense(" + width + activation + ")").collect(Collectors.joining(" "));
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, sizes, "each layer is written by itself")
        .help("write `" + mended + "`")
        .fix(span, mended);
    int end = close;
    while (end + 1 < fault.size() && fault.span(end + 1).end() <= span.end()) {
      end++;
    }
    return fault.mend(error, 0, end + 1, Tokens.visible(mended, span.start()).toArray(new Token[0]));
  }

  /** {@code loss = cross entropy} */
  static Optional<Mend> spacedValue(Fault fault) {
    int at = fault.at();
    boolean spaced = fault.place() == Place.PROPERTY && at == 3 && fault.is(1, MlpLexer.EQUALS)
        && isSecondWord(fault, at);
    if (!spaced) {
      return Optional.empty();
    }
    String second = fault.text(at);
    String mended = fault.text(at - 1) + second.substring(0, 1).toUpperCase(Locale.ROOT) + second.substring(1);
    Span span = fault.span(at - 1, at);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "a name is one word")
        .help("write `" + mended + "`")
        .fix(span, mended);
    return fault.mend(error, at - 1, at + 1, MlpToken.mended(MlpLexer.NAME, mended, span));
  }

  /** Whether a token is a word behind another one that ends its line. */
  static boolean isSecondWord(Fault fault, int at) {
    return fault.is(at - 1, MlpLexer.NAME, MlpLexer.NAME) && fault.sameLine(at)
        && (at + 1 >= fault.size() || !fault.sameLine(at + 1));
  }

  /** {@code torch.manual_seed(42)} */
  static Optional<Mend> seed(Fault fault) {
    int open = 1;
    while (fault.is(open, MlpLexer.DOT) && fault.isName(open + 1)) {
      open += 2;
    }
    boolean seed = fault.place() == Place.PROPERTY && fault.at() == 1 && fault.text(open - 1).contains("seed")
        && fault.is(open, MlpLexer.LEFT_PARENTHESIS, MlpLexer.NUMBER, MlpLexer.RIGHT_PARENTHESIS);
    if (!seed) {
      return Optional.empty();
    }
    Span span = fault.span(0, open + 2);
    String mended = "seed = " + fault.text(open + 1);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, span, "the seed is a property, not a function")
        .help("write `" + mended + "`")
        .fix(span, mended);
    return fault.mend(error, 0, open + 3, MlpToken.mended(MlpLexer.NAME, "seed", fault.span(0)),
        MlpToken.mended(MlpLexer.EQUALS, "=", fault.span(0).after()), fault.tokens().get(open + 1));
  }
}
