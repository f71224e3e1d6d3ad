package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Label;
import org.mlpc.compiler.diagnostic.Severity;
import org.mlpc.compiler.source.Span;

/**
 * The stretches of a file in which {@code @allow} silences a warning: the whole node that the
 * attribute decorates.
 */
final class AllowedWarnings {

  static final AllowedWarnings NONE = new AllowedWarnings();

  private static final Map<String, DiagnosticCode> CODES =
      Arrays.stream(DiagnosticCode.values())
          .collect(Collectors.toMap(DiagnosticCode::code, c -> c));

  /**
   * One warning that is allowed.
   *
   * @param node where
   * @param written where it says so
   */
  record Allowance(DiagnosticCode code, Span node, Span written) {

    /** Whether one of the places that the diagnostic marks lies in its stretch. */
    boolean covers(Diagnostic diagnostic) {
      return node.contains(diagnostic.span())
          || diagnostic.secondary().stream().map(Label::span).anyMatch(node::contains);
    }
  }

  private final Map<DiagnosticCode, List<Allowance>> allowances = new EnumMap<>(DiagnosticCode.class);
  private final Set<Allowance> used = new HashSet<>();

  void add(DiagnosticCode code, Span node, Span written) {
    allowances
        .computeIfAbsent(code, c -> new ArrayList<>())
        .add(new Allowance(code, node, written));
  }

  /** Whether one of the places that the diagnostic marks lies in a stretch that allows it. */
  boolean allows(Diagnostic diagnostic) {
    List<Allowance> covering =
        allowances.getOrDefault(diagnostic.code(), List.of()).stream()
            .filter(allowance -> allowance.covers(diagnostic))
            .toList();
    used.addAll(covering);
    return !covering.isEmpty();
  }

  /** Those that allowed nothing so far, in the order of the file. */
  List<Allowance> unused() {
    return allowances.values().stream()
        .flatMap(List::stream)
        .filter(allowance -> !used.contains(allowance))
        .sorted(Comparator.comparing(Allowance::written))
        .toList();
  }

  /** The warning called {@code MLP0801}. */
  static Optional<DiagnosticCode> code(String text) {
    return Optional.ofNullable(CODES.get(text));
  }

  /** Whether a diagnostic of this code can be allowed. */
  static boolean allowable(DiagnosticCode code) {
    return code.severity() == Severity.WARNING;
  }
}
