package org.mlpc.compiler.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.source.Span;

/**
 * Drops fixes that would get into the way of a later diagnostic's, so that those of a whole file
 * apply together. What a later diagnostic replaces as a whole is dropped altogether: {@code
 * Dense(3, "softmax")} that should be {@code output} needs no word about its spelling.
 */
final class FixOverlaps {

  /** Diagnostics whose fix writes a whole value or statement anew. */
  private static final Set<DiagnosticCode> WHOLESALE =
      EnumSet.of(
          DiagnosticCode.MISSING_OUTPUT,
          DiagnosticCode.LOSS_DOES_NOT_FIT,
          DiagnosticCode.ACTIVATION_DOES_NOT_FIT,
          DiagnosticCode.LOSSES_NEED_SUM);

  /** Diagnostics of the parser about how a value is written, not what it is. */
  private static final Set<DiagnosticCode> SLIPS =
      EnumSet.of(
          DiagnosticCode.SINGLE_QUOTES,
          DiagnosticCode.WRONG_BRACKETS,
          DiagnosticCode.COLON_FOR_VALUE,
          DiagnosticCode.WRONG_OPERATOR,
          DiagnosticCode.FOREIGN_NUMBER);

  private FixOverlaps() {}

  /** The diagnostics in their order, some without their fixes. */
  static List<Diagnostic> resolve(List<Diagnostic> all) {
    TreeMap<Integer, Fix> taken = new TreeMap<>();
    Deque<Diagnostic> kept = new ArrayDeque<>();
    List<Span> rewritten = rewritten(all);
    List<Diagnostic> diagnostics =
        rewritten.isEmpty()
            ? all
            : all.stream()
                .filter(d -> rewritten.stream().noneMatch(span -> span.contains(d.span())))
                .toList();
    for (int i = diagnostics.size() - 1; i >= 0; i--) {
      Diagnostic diagnostic = diagnostics.get(i);
      if (diagnostic.fixes().stream().anyMatch(fix -> overlaps(taken, fix))) {
        boolean echo = kept.stream().anyMatch(later -> replaces(later, diagnostic));
        if (!echo) {
          Diagnostic rest = reduced(diagnostic, taken);
          rest.fixes().forEach(fix -> taken.put(fix.span().start(), fix));
          kept.addFirst(rest);
        }
      } else {
        diagnostic.fixes().forEach(fix -> taken.put(fix.span().start(), fix));
        kept.addFirst(diagnostic);
      }
    }
    return List.copyOf(kept);
  }

  /**
   * What a mend writes anew beyond its own place: the {@code activation = tanh} behind {@code hidden_layer_sizes}, say.
   */
  private static List<Span> rewritten(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(d -> d.code() == DiagnosticCode.WRONG_OPERATOR)
        .flatMap(d -> d.fixes().stream().map(Fix::span)
            .filter(span -> span.contains(d.span()) && span.end() > d.span().end())
            .map(span -> new Span(d.span().end(), span.end())))
        .toList();
  }

  /** A slip of writing within what is written anew is none of its own. */
  private static boolean replaces(Diagnostic later, Diagnostic earlier) {
    boolean slip = SLIPS.contains(earlier.code()) && later.code().family() != earlier.code().family();
    return (slip || WHOLESALE.contains(later.code()))
        && later.fixes().stream()
            .anyMatch(fix -> fix.span().contains(earlier.span()) && !fix.span().isEmpty());
  }

  /** Of a habit that is reported once for many places, those that are free; nothing of other edits. */
  private static Diagnostic reduced(Diagnostic diagnostic, TreeMap<Integer, Fix> taken) {
    boolean habit = diagnostic.code() == DiagnosticCode.SEMICOLON || diagnostic.code() == DiagnosticCode.STRAY_COMMA
        || diagnostic.code() == DiagnosticCode.WRONG_OPERATOR && diagnostic.help().startsWith("delete it");
    return without(diagnostic, habit
        ? diagnostic.fixes().stream().filter(fix -> !overlaps(taken, fix)).toList() : List.of());
  }

  private static boolean overlaps(TreeMap<Integer, Fix> taken, Fix fix) {
    Map.Entry<Integer, Fix> before = taken.floorEntry(fix.span().start());
    Map.Entry<Integer, Fix> behind = taken.ceilingEntry(fix.span().start());
    return before != null && overlap(before.getValue().span(), fix.span())
        || behind != null && overlap(behind.getValue().span(), fix.span());
  }

  /** Two insertions at one place are in each other's way, too: their order would be chance. */
  private static boolean overlap(Span a, Span b) {
    return a.start() == b.start() || a.start() < b.end() && b.start() < a.end();
  }

  private static Diagnostic without(Diagnostic d, List<Fix> fixes) {
    return new Diagnostic(
        d.code(),
        d.severity(),
        d.source(),
        d.primary(),
        d.message(),
        d.secondary(),
        d.help(),
        fixes);
  }
}
