package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Argument;
import org.mlpc.compiler.syntax.NumberLiteral;

/** The rate that schedules of other frameworks are given, and that the optimizer has here. */
final class FirstRate {

  private static final Set<String> NAMES =
      Set.of("maxlr", "initiallearningrate", "maximallearningrate", "initlr", "baselr", "lr", "learningrate", "eta0");

  private static final Pattern RATE =
      Pattern.compile(
          "\\boptimizer\\s*[=:]\\s*[\\w.]+\\s*\\(\\s*(?:rate|lr|learning_rate)\\s*[=:]\\s*([0-9][0-9.eE-]*)");

  /** The optimizer stands no farther from its schedule than this. */
  private static final int NEAR = 1_000;

  private final Problems problems;

  FirstRate(Problems problems) {
    this.problems = problems;
  }

  static boolean isMeant(String foldedOption) {
    return NAMES.contains(foldedOption);
  }

  /** The diagnostic with help and fix, if the optimizer's rate stands nearby, once. */
  Optional<Diagnostic> mend(Argument argument, Diagnostic unknown, Span removal) {
    String text = problems.source().text();
    int from = Math.max(0, argument.span().start() - NEAR);
    Matcher rate = RATE.matcher(text).region(from, Math.min(text.length(), argument.span().end() + NEAR));
    if (!(argument.value() instanceof NumberLiteral) || !rate.find()) {
      return Optional.empty();
    }
    Span written = new Span(rate.start(1), rate.end(1));
    String there = rate.group(1);
    if (rate.find()) {
      return Optional.empty();
    }
    String value = problems.text(argument.value().span());
    Diagnostic diagnostic = unknown.also(written, "the first rate").fix(removal, "");
    return Optional.of(
        same(there, value)
            ? diagnostic.help("leave it out: it is the `rate` of the optimizer")
            : diagnostic
                .help("it is the `rate` of the optimizer: write `rate = " + value + "` there")
                .fix(written, value));
  }

  private static boolean same(String a, String b) {
    try {
      return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
