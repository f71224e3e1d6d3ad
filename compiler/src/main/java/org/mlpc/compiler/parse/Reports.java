package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.diagnostic.Fix;

/** What the parser found. A habit of another language (a semicolon behind each line) is one fault, told once. */
final class Reports {

  private static final Set<DiagnosticCode> HABITS =
      Set.of(DiagnosticCode.SEMICOLON, DiagnosticCode.STRAY_COMMA,
          DiagnosticCode.HASH_COMMENT, DiagnosticCode.NOT_UTF8);

  /** Reading on beyond so many would cost much and mend nothing. */
  private static final int MOST_HABITUAL = 10_000;

  /** So many lines are named where a habit is reported. */
  private static final int MOST_LINES = 5;

  private final Diagnostics diagnostics;
  private final Map<String, List<Diagnostic>> habits = new LinkedHashMap<>();
  private int count;
  private int habitual;

  Reports(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void report(Diagnostic diagnostic) {
    if (isHabit(diagnostic)) {
      habits.computeIfAbsent(diagnostic.message() + diagnostic.help(), message -> new ArrayList<>()).add(diagnostic);
      habitual++;
    } else {
      count++;
      diagnostics.report(diagnostic);
    }
  }

  private static boolean isHabit(Diagnostic diagnostic) {
    boolean needless = diagnostic.code() == DiagnosticCode.WRONG_OPERATOR && diagnostic.help().equals("delete it");
    return needless || HABITS.contains(diagnostic.code());
  }

  /** Whether so much was found that reading on helps nobody. */
  boolean isFull() {
    return count >= Diagnostics.LIMIT || habitual >= MOST_HABITUAL;
  }

  /** Reports the habits, each at its first place, with the fixes of all. */
  void finish() {
    for (List<Diagnostic> places : habits.values()) {
      places.sort((a, b) -> a.span().compareTo(b.span()));
      Diagnostic first = places.get(0);
      List<Fix> fixes = places.stream().flatMap(place -> place.fixes().stream()).toList();
      diagnostics.report(new Diagnostic(first.code(), first.severity(), first.source(),
          first.primary(), first.message(),
          first.secondary(), first.help() + others(places), fixes));
    }
  }

  /** Where else: the lines of the other places. */
  private static String others(List<Diagnostic> places) {
    int line = places.get(0).position().line();
    long here = places.stream().filter(place -> place.position().line() == line).count() - 1;
    List<String> lines = places.stream().map(place -> place.position().line())
        .filter(other -> other != line).distinct().map(String::valueOf).toList();
    String same = here == 0 ? "" : ", and " + here + " more on this line";
    if (lines.isEmpty()) {
      return same;
    }
    int last = lines.size() - 1;
    return same + ", and in line" + (last == 0 ? " " + lines.get(0)
        : last < MOST_LINES ? "s " + String.join(", ", lines.subList(0, last)) + " and " + lines.get(last)
            : "s " + String.join(", ", lines.subList(0, MOST_LINES)) + " and so on");
  }
}
