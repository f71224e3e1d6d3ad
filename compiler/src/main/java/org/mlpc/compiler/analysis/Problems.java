package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/**
 * Where the checks of one file report. Warnings that were allowed, by option or beside the spot,
 * are dropped. Fixes of two diagnostics never overlap, so that all of a file can be applied at
 * once: the later check knows more, and wins.
 */
final class Problems {

  /** So many are kept until fixes are compared; a file with more is no program with slips. */
  private static final int MOST_GATHERED = 2_000;

  /** So many errors are more than are ever shown, also if some of them turn out to be echoes. */
  private static final int MOST_ADVISED = 3 * Diagnostics.LIMIT;

  /** What the parser mends without a doubt: all that was written is there. */
  private static final Set<DiagnosticCode> HARMLESS =
      EnumSet.of(
          DiagnosticCode.SINGLE_QUOTES,
          DiagnosticCode.SEMICOLON,
          DiagnosticCode.STRAY_COMMA,
          DiagnosticCode.HASH_COMMENT);

  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final Set<DiagnosticCode> silenced;
  private AllowedWarnings allowed = AllowedWarnings.NONE;
  private final boolean parsedSome;
  private List<Diagnostic> parsed;
  private final List<Span> faults;
  private final List<Diagnostic> gathered = new ArrayList<>();
  private int errors;
  private boolean flushed;

  Problems(SourceFile source, Diagnostics diagnostics, Set<DiagnosticCode> silenced) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.silenced = silenced;
    this.parsed = diagnostics.list().stream().filter(d -> d.source().equals(source)).toList();
    this.parsedSome = !parsed.isEmpty();
    this.faults =
        parsed.stream()
            .filter(d -> d.isError() && !HARMLESS.contains(d.code()))
            .map(Diagnostic::span)
            .toList();
  }

  /** Drops what the attributes allow: what the parser found, and what will be reported. */
  void allow(AllowedWarnings warnings) {
    allowed = warnings;
    parsed = parsed.stream().filter(d -> d.isError() || isWanted(d)).toList();
  }

  private boolean isWanted(Diagnostic warning) {
    return !allowed.allows(warning) && !silenced.contains(warning.code());
  }

  /** Begins a diagnostic of this file; {@link #report} it when it is complete. */
  Diagnostic at(DiagnosticCode code, Span span, String message) {
    return Diagnostic.of(code, source, span, message);
  }

  void report(Diagnostic diagnostic) {
    if (gathered.size() == MOST_GATHERED) {
      flush();
    }
    if (diagnostic.isError()) {
      errors++;
      gathered.add(diagnostic);
    } else if (isWanted(diagnostic)) {
      gathered.add(diagnostic);
    }
  }

  /** A place among what is reported, for {@link #join}. */
  int mark() {
    return gathered.size();
  }

  /** Joins what was reported of a foreign call since a mark, its name first. */
  void join(int mark, Span call) {
    if (mark < gathered.size()) {
      List<Diagnostic> since = gathered.subList(mark, gathered.size());
      List<Diagnostic> joined = ForeignCall.joined(List.copyOf(since), call);
      since.clear();
      gathered.addAll(joined);
    }
  }

  /** The nearest of many names; none where there are more errors already than are shown, so that time is bounded. */
  Optional<String> nearest(String written, Collection<String> valid) {
    return errors > MOST_ADVISED ? Optional.empty() : Suggestion.nearest(written, valid);
  }

  /** Hands everything on, once all checks are done. */
  void flush() {
    if (flushed || !parsedSome) {
      FixOverlaps.resolve(gathered).forEach(diagnostics::report);
    } else {
      List<Diagnostic> all = new ArrayList<>(parsed);
      all.addAll(gathered);
      diagnostics.revise(source, FixOverlaps.resolve(all));
    }
    flushed = true;
    gathered.clear();
  }

  /** Errors reported so far, echoes of one place included. */
  int errors() {
    return errors;
  }

  /** Whether the parser found errors in the file. */
  boolean garbled() {
    return parsed.stream().anyMatch(Diagnostic::isError);
  }

  /**
   * Whether the parser found errors within a node, so that what seems to be missing there may only
   * be garbled.
   */
  boolean garbled(Span node) {
    boolean closed = text(node).endsWith(text(node).contains("{") ? "}" : ")");
    return !faults.isEmpty() && !closed
        || faults.stream().anyMatch(fault -> node.contains(fault.before()));
  }

  SourceFile source() {
    return source;
  }

  /** The text of a span as it stands in the file. */
  String text(Span span) {
    return source.text(span);
  }

  /** The line of a span's first character, from 1. */
  int line(Span span) {
    return source.line(span.start());
  }
}
