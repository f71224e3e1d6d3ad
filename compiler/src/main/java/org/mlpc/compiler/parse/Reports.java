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

  private final Diagnostics diagnostics;
  private final Map<String, List<Diagnostic>> habits = new LinkedHashMap<>();
  private int count;
  private int habitual;

  Reports(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void report(Diagnostic diagnostic) {
    if (HABITS.contains(diagnostic.code())) {
      habits.computeIfAbsent(diagnostic.message(), message -> new ArrayList<>()).add(diagnostic);
      habitual++;
    } else {
      count++;
      diagnostics.report(diagnostic);
    }
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
      int more = places.size() - 1;
      String others = more == 0 ? "" : more == 1
          ? "; it stands in one more place" : "; it stands in " + more + " more places";
      List<Fix> fixes = places.stream().flatMap(place -> place.fixes().stream()).toList();
      diagnostics.report(new Diagnostic(first.code(), first.severity(), first.source(),
          first.primary(), first.message(),
          first.secondary(), first.help() + others, fixes));
    }
  }
}
