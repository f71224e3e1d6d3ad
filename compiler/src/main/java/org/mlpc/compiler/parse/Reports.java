package org.mlpc.compiler.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
      List<Fix> fixes = places.stream().flatMap(place -> place.fixes().stream()).toList();
      diagnostics.report(new Diagnostic(first.code(), first.severity(), first.source(),
          first.primary(), first.message(),
          first.secondary(), first.help() + others(places), fixes));
    }
  }

  /** Where else: the lines of the other places, without the first one's own. */
  private static String others(List<Diagnostic> places) {
    Diagnostic first = places.get(0);
    List<Integer> lines = places.stream().map(place -> place.position().line())
        .filter(line -> line != first.position().line()).distinct().toList();
    if (lines.isEmpty()) {
      return places.size() == 1 ? "" : ", and " + (places.size() - 1) + " more on this line";
    }
    int shown = lines.size() <= MOST_LINES ? lines.size() : MOST_LINES;
    String list = lines.subList(0, shown).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return ", and in line" + (lines.size() == 1 ? " " : "s ") + list.replaceFirst(", (\\d+)$",
        lines.size() > shown ? ", $1" : " and $1") + (lines.size() > shown ? " and so on" : "");
  }
}
