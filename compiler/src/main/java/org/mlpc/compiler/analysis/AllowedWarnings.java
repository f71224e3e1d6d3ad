package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Map<DiagnosticCode, List<Span>> spans = new EnumMap<>(DiagnosticCode.class);

  void add(DiagnosticCode code, Span node) {
    spans.computeIfAbsent(code, c -> new ArrayList<>()).add(node);
  }

  /** Whether one of the places that the diagnostic marks lies in a stretch that allows it. */
  boolean allows(Diagnostic diagnostic) {
    List<Span> allowed = spans.getOrDefault(diagnostic.code(), List.of());
    return allowed.stream()
        .anyMatch(
            span ->
                span.contains(diagnostic.span())
                    || diagnostic.secondary().stream().map(Label::span).anyMatch(span::contains));
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
