package org.mlpc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/**
 * Gathers the diagnostics of a run. Each place gets one diagnostic of a code; a file gets at most {@value #LIMIT}
 * errors and as many warnings, the rest is counted. Not thread-safe: one to a run.
 */
public final class Diagnostics {

  /** The most errors, and the most warnings, kept for one file. */
  public static final int LIMIT = 100;

  private record Place(DiagnosticCode code, SourceFile source, Span span) {}

  private record Quota(SourceFile source, Severity severity) {}

  private final List<Diagnostic> reported = new ArrayList<>();
  private final Set<Place> seen = new HashSet<>();
  private final Map<Quota, Integer> counts = new HashMap<>();
  private final Map<SourceFile, Integer> fileOrder = new HashMap<>();
  private int omitted;

  /** Adds a diagnostic, unless its code was reported for this span before. */
  public void report(Diagnostic diagnostic) {
    SourceFile source = diagnostic.source();
    Quota quota = new Quota(source, diagnostic.severity());
    int count = counts.getOrDefault(quota, 0);
    if (seen.contains(new Place(diagnostic.code(), source, diagnostic.span()))) {
      return;
    }
    if (count >= LIMIT) {
      omitted++;
      return;
    }
    seen.add(new Place(diagnostic.code(), source, diagnostic.span()));
    counts.put(quota, count + 1);
    fileOrder.putIfAbsent(source, fileOrder.size());
    reported.add(diagnostic);
  }

  /** Puts others into the place of all that was reported for a file: the same ones, some left out or without fixes. */
  public void revise(SourceFile source, List<Diagnostic> revised) {
    reported.removeIf(diagnostic -> diagnostic.source().equals(source));
    counts.keySet().removeIf(quota -> quota.source().equals(source));
    seen.removeIf(place -> place.source().equals(source));
    revised.forEach(this::report);
  }

  /** All diagnostics: files in the order they first reported, within a file by place, then by code. */
  public List<Diagnostic> list() {
    return reported.stream()
        .sorted(Comparator.<Diagnostic>comparingInt(d -> fileOrder.get(d.source()))
            .thenComparing(Diagnostic::span)
            .thenComparing(Diagnostic::code))
        .toList();
  }

  public boolean hasErrors() {
    return reported.stream().anyMatch(Diagnostic::isError);
  }

  public boolean hasErrors(SourceFile source) {
    return counts.containsKey(new Quota(source, Severity.ERROR));
  }

  public long errorCount() {
    return reported.stream().filter(Diagnostic::isError).count();
  }

  /** How many diagnostics were left out because their file had too many. */
  public int omitted() {
    return omitted;
  }
}
