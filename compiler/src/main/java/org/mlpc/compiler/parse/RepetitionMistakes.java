package org.mlpc.compiler.parse;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.parse.Fault.Enclosure;
import org.mlpc.compiler.source.Span;
import org.mlpc.grammar.MlpLexer;

/** Layers that are to be there several times: loops and factors. */
final class RepetitionMistakes {

  static final Set<String> LOOPS = Set.of("for", "repeat", "while", "loop", "foreach");

  /** More copies than this are no slip of notation. */
  private static final int MOST_COPIES = 20;

  private static final String MESSAGE = "a layer that is there several times is written several times";

  private static final Pattern RANGE = Pattern.compile(
      "for\\s+\\w+\\s+in\\s+(?:range\\((?:0\\s*,\\s*)?(\\d{1,2})\\)|1\\s*(?:\\.\\.|:|to)\\s*(\\d{1,2}))"
          + "\\s*:?[ \\t]*(?://.*|#.*)?\\R");

  private RepetitionMistakes() {}

  /** {@code for i in range(3):} with a layer, or more, below it */
  static Optional<Mend> loop(Fault fault) {
    if (fault.place() != Place.LAYER || !fault.isName(0, LOOPS) || fault.at() != 1) {
      return Optional.empty();
    }
    String text = fault.file().source().text();
    Span word = fault.span(0);
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, word, "there are no loops in a network");
    Matcher range = RANGE.matcher(text).region(word.start(), text.length());
    if (range.lookingAt()) {
      int copies = Integer.parseInt(range.group(1) != null ? range.group(1) : range.group(2));
      int end = bodyEnd(text, range.end(), MlpToken.indent(fault.tokens().get(0)));
      String body = text.substring(range.end(), end).stripTrailing();
      if (!body.isEmpty() && copies > 0 && copies <= MOST_COPIES) {
        String indent = text.substring(text.lastIndexOf('\n', word.start()) + 1, word.start());
        String copy = body.strip().replaceAll("\\R[ \\t]*", "\n" + indent);
        Span loop = new Span(word.start(), range.end() + body.length());
        error = error.help("write what is in it " + copies + " times")
            .fix(loop, String.join("\n" + indent, Collections.nCopies(copies, copy)));
      }
    }
    return fault.drop(error.fixes().isEmpty()
        ? error.help("write its layers as often as they are meant; several of them may be a `block`") : error,
        0, fault.lineEnd(0));
  }

  /** Where the lines end that are indented deeper than the loop. */
  private static int bodyEnd(String text, int from, int indent) {
    int end = from;
    while (end < text.length()) {
      int next = text.indexOf('\n', end);
      String line = next < 0 ? text.substring(end) : text.substring(end, next);
      int depth = line.length() - line.stripLeading().length();
      if (!line.isBlank() && depth <= indent) {
        break;
      }
      end = next < 0 ? text.length() : next + 1;
    }
    return end;
  }

  /** {@code 3 * dense(16)}, {@code 3 x dense(16)} */
  static Optional<Mend> factorBefore(Fault fault) {
    boolean factor = fault.place() == Place.LAYER && fault.at() == 0 && fault.is(0, MlpLexer.NUMBER)
        && isTimes(fault, 1) && fault.isName(2);
    return factor ? repeated(fault, 0, 2, fault.text(0)) : Optional.empty();
  }

  /** {@code dense(16) * 3}, {@code dense(16) x 3}, {@code dense(16) x3} */
  static Optional<Mend> factorBehind(Fault fault) {
    int at = fault.at();
    boolean behind = fault.place() == Place.LAYER && fault.enclosure() == Enclosure.NONE
        && fault.is(at - 1, MlpLexer.RIGHT_PARENTHESIS) && fault.sameLine(at);
    if (behind && isTimes(fault, at) && fault.is(at + 1, MlpLexer.NUMBER)) {
      return repeated(fault, at, at + 2, fault.text(at + 1));
    }
    return behind && fault.text(at).matches("[xX][0-9]{1,2}")
        ? repeated(fault, at, at + 1, fault.text(at).substring(1)) : Optional.empty();
  }

  /** Whether a token behind a layer says how often it is meant. */
  static boolean isFactor(Fault fault, int at) {
    return fault.is(at - 1, MlpLexer.RIGHT_PARENTHESIS) && fault.sameLine(at)
        && (isTimes(fault, at) && fault.is(at + 1, MlpLexer.NUMBER) || fault.text(at).matches("[xX][0-9]{1,2}"));
  }

  private static boolean isTimes(Fault fault, int at) {
    return fault.isStrange(at, "*") || fault.isStrange(at, "×") || fault.text(at).equals("x");
  }

  /** The layer before or behind the factor, as often as the factor says; one copy is read. */
  private static Optional<Mend> repeated(Fault fault, int from, int to, String factor) {
    int first = from == 0 ? to : 0;
    int last = from == 0 ? layerEnd(fault, to) : from - 1;
    boolean few = factor.matches("[0-9]{1,2}") && Integer.parseInt(factor) > 0
        && Integer.parseInt(factor) <= MOST_COPIES;
    String layer = fault.file().source().text(fault.span(first, last));
    Diagnostic error = fault.error(DiagnosticCode.WRONG_OPERATOR, fault.span(from, to - 1), MESSAGE)
        .help("write `" + layer + "` " + factor + " times");
    if (few) {
      String indent = " ".repeat(MlpToken.indent(fault.tokens().get(0)));
      String others = ("\n" + indent + layer).repeat(Integer.parseInt(factor) - 1);
      Fix gone = from == 0
          ? new Fix(new Span(fault.span(0).start(), fault.span(to).start()), "")
          : new Fix(new Span(fault.span(from - 1).end(), fault.span(to - 1).end()), others);
      error = error.fix(gone.span(), gone.replacement());
      error = from == 0 ? error.fix(fault.span(last).after(), others) : error;
    }
    return fault.mend(error, from, to);
  }

  private static int layerEnd(Fault fault, int name) {
    int at = name;
    while (fault.is(at + 1, MlpLexer.DOT) && fault.isName(at + 2)) {
      at += 2;
    }
    return fault.is(at + 1, MlpLexer.LEFT_PARENTHESIS) ? Math.min(fault.closing(at + 1), fault.size() - 1) : at;
  }
}
