package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.Meant;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.source.Span;

/** Finds the concept that a name stands for; of a name that is none, what was probably meant. */
final class ConceptResolution {

  private final Problems problems;

  ConceptResolution(Problems problems) {
    this.problems = problems;
  }

  /**
   * What a name stands for.
   *
   * @param concept the concept, also where the name was wrong but what it means is plain
   * @param spelling how it is written, with options where the foreign name implied some
   * @param exact whether it was written so
   */
  record Named(Concept concept, String spelling, boolean exact) {}

  /** Looks a name up without reporting. */
  static Optional<Named> look(ConceptKind kind, String name) {
    Optional<Concept> exact = Catalog.find(kind, name);
    if (exact.isPresent()) {
      return Optional.of(new Named(exact.get(), name, true));
    }
    Optional<Meant> meant = Catalog.meant(kind, name);
    if (meant.isPresent()) {
      return Optional.of(new Named(meant.get().concept(), meant.get().spelling(), false));
    }
    return Suggestion.nearest(name, Catalog.names(kind))
        .flatMap(n -> Catalog.find(kind, n))
        .map(concept -> new Named(concept, concept.dslName(), false));
  }

  /** Reports that a name is not written so, with what to write. */
  void reportRespelling(ConceptKind kind, String name, Span span, Named named) {
    problems.report(
        unknown(kind, name, span)
            .help("write " + Wording.quote(named.spelling()))
            .fix(span, named.spelling()));
  }

  /** Reports a name that means nothing, with the names there are. */
  void reportUnknown(ConceptKind kind, String name, Span span) {
    if (kind == ConceptKind.LOSS && name.equals(Loss.PERCEPTRON.dslName())) {
      problems.report(
          problems
              .at(DiagnosticCode.LOSS_IS_IMPLIED, span, "the loss of a perceptron is not written")
              .help("write `optimizer = perceptron`, which implies it"));
      return;
    }
    if (kind != ConceptKind.LAYER && Catalog.find(ConceptKind.LAYER, name).isPresent()) {
      problems.report(
          unknown(kind, name, span)
              .help(Wording.quote(name) + " is a layer: write it as a line of `network`"));
      return;
    }
    List<String> names = Catalog.names(kind);
    problems.report(
        unknown(kind, name, span)
            .help(
                names.size() == 1
                    ? "the only one is " + Wording.quote(names.get(0))
                    : kind.plural() + " are " + Wording.and(names)));
  }

  private Diagnostic unknown(ConceptKind kind, String name, Span span) {
    return problems.at(
        code(kind), span, "there is no " + kind.singular() + " " + Wording.quote(name));
  }

  private static DiagnosticCode code(ConceptKind kind) {
    return switch (kind) {
      case LAYER -> DiagnosticCode.UNKNOWN_LAYER;
      case ACTIVATION -> DiagnosticCode.UNKNOWN_ACTIVATION;
      case LOSS -> DiagnosticCode.UNKNOWN_LOSS;
      case OPTIMIZER -> DiagnosticCode.UNKNOWN_OPTIMIZER;
      case SCHEDULE -> DiagnosticCode.UNKNOWN_SCHEDULE;
      case INITIALIZER -> DiagnosticCode.UNKNOWN_INITIALIZER;
      case REGULARIZER -> DiagnosticCode.UNKNOWN_REGULARIZER;
      case CLIP -> DiagnosticCode.UNKNOWN_CLIP;
      case STOPPING -> DiagnosticCode.UNKNOWN_STOPPING;
      case SPLIT -> DiagnosticCode.UNKNOWN_SPLIT;
      case METRIC -> DiagnosticCode.UNKNOWN_METRIC;
      case TRAIN_PROPERTY -> DiagnosticCode.UNKNOWN_PROPERTY;
      case LIMIT -> DiagnosticCode.UNKNOWN_LIMIT;
      case COLUMN_TYPE -> DiagnosticCode.UNKNOWN_TYPE;
      case TRANSFORM, ATTRIBUTE -> DiagnosticCode.UNKNOWN_ATTRIBUTE;
      case MISSING -> DiagnosticCode.UNKNOWN_MISSING_RULE;
    };
  }
}
