package org.mlpc.compiler.analysis;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.source.Span;

/** Looks attributes up and binds their arguments. Emits MLP0218, MLP0323 and MLP0324. */
final class Attributes {

  private final Problems problems;
  private final ArgumentBinding binding;

  Attributes(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.binding = binding;
  }

  /** The attributes of a column or of a section with columns. {@code @allow} is read elsewhere. */
  ResolvedAttributes resolve(List<org.mlpc.compiler.syntax.Attribute> written) {
    LinkedHashMap<Transform, Span> transforms = new LinkedHashMap<>();
    Map<Attribute, Binding> others = new EnumMap<>(Attribute.class);
    for (org.mlpc.compiler.syntax.Attribute attribute : written) {
      Optional<Concept> concept = concept(attribute);
      if (concept.isEmpty() || concept.get() == Attribute.ALLOW) {
        continue;
      }
      Binding bound = binding.bind(concept.get(), attribute);
      boolean first =
          concept.get() instanceof Transform transform
              ? transforms.putIfAbsent(transform, attribute.span()) == null
              : others.putIfAbsent((Attribute) concept.get(), bound) == null;
      if (!first) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.DUPLICATE_ATTRIBUTE,
                    attribute.span(),
                    Wording.quote("@" + concept.get().dslName()) + " stands here twice")
                .help("leave one of them out")
                .fix(withBlank(attribute.span(), problems), ""));
      }
    }
    return new ResolvedAttributes(transforms, others);
  }

  /** Reports attributes of a node that takes none but {@code @allow}. */
  void refuse(List<org.mlpc.compiler.syntax.Attribute> written, String where) {
    for (org.mlpc.compiler.syntax.Attribute attribute : written) {
      Optional<Concept> concept = concept(attribute);
      if (concept.isPresent() && concept.get() != Attribute.ALLOW) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.ATTRIBUTE_DOES_NOT_FIT,
                    attribute.span(),
                    Wording.quote("@" + concept.get().dslName())
                        + " is about columns, not about "
                        + where)
                .help("write it after a column, or after `input` or `output`"));
      }
    }
  }

  private Optional<Concept> concept(org.mlpc.compiler.syntax.Attribute attribute) {
    String name = attribute.name().text();
    Optional<Concept> exact =
        Catalog.find(ConceptKind.TRANSFORM, name)
            .or(() -> Catalog.find(ConceptKind.ATTRIBUTE, name));
    if (exact.isPresent()) {
      return exact;
    }
    Optional<Concept> meant =
        Catalog.meant(ConceptKind.TRANSFORM, name)
            .or(() -> Catalog.meant(ConceptKind.ATTRIBUTE, name))
            .map(m -> m.concept())
            .or(() -> nearest(name));
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.UNKNOWN_ATTRIBUTE,
            attribute.name().span(),
            "there is no attribute " + Wording.quote("@" + name));
    if (meant.isPresent()) {
      String mended = meant.get().dslName();
      problems.report(
          diagnostic
              .help("write " + Wording.quote("@" + mended))
              .fix(attribute.name().span(), mended));
    } else {
      problems.report(
          diagnostic.help(
              "transforms are "
                  + Wording.and(Catalog.names(ConceptKind.TRANSFORM))
                  + "; other attributes are "
                  + Wording.and(Catalog.names(ConceptKind.ATTRIBUTE))));
    }
    return meant;
  }

  private static Optional<Concept> nearest(String name) {
    return Suggestion.nearest(name, Catalog.names(ConceptKind.TRANSFORM))
        .flatMap(n -> Catalog.find(ConceptKind.TRANSFORM, n))
        .or(
            () ->
                Suggestion.nearest(name, Catalog.names(ConceptKind.ATTRIBUTE))
                    .flatMap(n -> Catalog.find(ConceptKind.ATTRIBUTE, n)));
  }

  /** The span with one blank before it, so that its removal leaves no double blank. */
  static Span withBlank(Span span, Problems problems) {
    boolean blank = span.start() > 0 && problems.source().text().charAt(span.start() - 1) == ' ';
    return blank ? new Span(span.start() - 1, span.end()) : span;
  }
}
