package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.source.Span;

/**
 * A call that another framework would understand, {@code Dense(units = 8, activation = relu)}, is one fault: what is
 * foreign in its arguments joins what was said of its name.
 */
final class ForeignCall {

  /** Faults of an argument that come with the habit, not with a slip of the fingers. */
  private static final Set<DiagnosticCode> HABITS =
      EnumSet.of(
          DiagnosticCode.WRONG_TYPE,
          DiagnosticCode.UNKNOWN_OPTION,
          DiagnosticCode.ARGUMENT_WITHOUT_NAME,
          DiagnosticCode.ARGUMENT_NEEDS_NAME,
          DiagnosticCode.TOO_MANY_ARGUMENTS);

  private ForeignCall() {}

  /**
   * Joins what was reported of a call.
   *
   * @param reported the diagnostic of its name, then those of its arguments
   * @param call all of the call
   * @return those that are left, the first with the help and the edits of all that joined it
   */
  static List<Diagnostic> joined(List<Diagnostic> reported, Span call) {
    if (reported.size() < 2 || reported.get(0).fixes().isEmpty()) {
      return reported;
    }
    Diagnostic name = reported.get(0);
    List<Fix> fixes = new ArrayList<>(name.fixes());
    List<Diagnostic> others = new ArrayList<>();
    for (Diagnostic argument : reported.subList(1, reported.size())) {
      if (joins(argument, fixes, call)) {
        fixes.addAll(argument.fixes());
      } else {
        others.add(argument);
      }
    }
    if (others.size() == reported.size() - 1) {
      return reported;
    }
    Diagnostic all = name.help("write " + Wording.quote(mended(name, fixes, call)));
    for (Fix fix : fixes.subList(name.fixes().size(), fixes.size())) {
      all = all.fix(fix.span(), fix.replacement());
    }
    others.add(0, all);
    return others;
  }

  private static boolean joins(Diagnostic argument, List<Fix> before, Span call) {
    return HABITS.contains(argument.code())
        && !argument.help().startsWith("did you mean")
        && !argument.fixes().isEmpty()
        && argument.fixes().stream()
            .allMatch(
                fix ->
                    call.contains(fix.span())
                        && !(fix.span().isEmpty() && fix.span().start() == call.end())
                        && before.stream().noneMatch(other -> overlap(fix.span(), other.span())));
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() == b.start() || a.start() < b.end() && b.start() < a.end();
  }

  private static String mended(Diagnostic name, List<Fix> fixes, Span call) {
    StringBuilder text = new StringBuilder(name.source().text(call));
    fixes.stream()
        .sorted((a, b) -> b.span().compareTo(a.span()))
        .forEach(
            fix ->
                text.replace(
                    fix.span().start() - call.start(),
                    fix.span().end() - call.start(),
                    fix.replacement()));
    return text.toString().replaceAll("\\s+", " ");
  }
}
