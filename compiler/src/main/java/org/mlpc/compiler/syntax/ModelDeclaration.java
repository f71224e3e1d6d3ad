package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/** {@code model Name @attributes { sections }}. A section may stand there twice; the analysis reports that. */
public record ModelDeclaration(
    Optional<DocComment> doc, Identifier name, List<Attribute> attributes, List<Section> sections, Span span)
    implements Declaration {

  public ModelDeclaration {
    attributes = List.copyOf(attributes);
    sections = List.copyOf(sections);
  }

  /** The first section of a kind. */
  public Optional<Section> section(SectionKind kind) {
    return sections.stream().filter(s -> s.kind() == kind).findFirst();
  }

  /** All sections of a kind: more than one is a fault. */
  public List<Section> sections(SectionKind kind) {
    return sections.stream().filter(s -> s.kind() == kind).toList();
  }
}
