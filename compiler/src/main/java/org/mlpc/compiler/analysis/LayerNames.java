package org.mlpc.compiler.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.LayerStatement;

/**
 * Names the layers of a trunk, a head or a block: those that are unnamed are numbered by kind.
 * Emits MLP0313 and MLP0329.
 */
final class LayerNames {

  private final Problems problems;
  private final String prefix;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Span> taken = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  LayerNames(Problems problems, String prefix) {
    this.problems = problems;
    this.prefix = prefix;
  }

  /** The names of a block or head inside of this scope. */
  LayerNames within(String name) {
    return new LayerNames(problems, name + ".");
  }

  /** Notes the names that are written, so that numbers step aside for none of them unnoticed. */
  void declare(Iterable<LayerStatement> statements) {
    for (LayerStatement statement : statements) {
      statement.name().ifPresent(this::declare);
    }
  }

  private void declare(Identifier name) {
    if (name.text().equals(LayerKind.OUTPUT.dslName())) {
      problems.report(
          problems
              .at(DiagnosticCode.RESERVED_NAME, name.span(), "`output` names the last layer")
              .help("give the layer another name, or none"));
      return;
    }
    Span before = taken.putIfAbsent(name.text(), name.span());
    if (before != null) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.DUPLICATE_LAYER,
                  name.span(),
                  "there are two layers " + Wording.quote(name.text()))
              .also(before, "the first")
              .help("give one of them another name, or leave the name out")
              .fix(assignment(name.span()), ""));
    }
    written.add(name.text());
  }

  /** A name with the sign after it, which may be another's colon. */
  private Span assignment(Span name) {
    String text = problems.source().text();
    int sign = pastSpaces(text, name.end());
    boolean assigned = sign < text.length() && (text.charAt(sign) == '=' || text.charAt(sign) == ':');
    return assigned ? new Span(name.start(), pastSpaces(text, sign + 1)) : name;
  }

  private static int pastSpaces(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  /** The full name of a layer: the one written, or its kind with the next number. */
  String of(Optional<Identifier> name, String kind) {
    if (name.isPresent()) {
      return prefix + name.get().text();
    }
    return prefix + (kind.equals(LayerKind.OUTPUT.dslName()) ? kind : next(kind));
  }

  private String next(String kind) {
    String name;
    do {
      name = kind + counts.merge(kind, 1, Integer::sum);
    } while (written.contains(name));
    return name;
  }
}
