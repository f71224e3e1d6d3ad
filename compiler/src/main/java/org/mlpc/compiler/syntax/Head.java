package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/** {@code head name { layers }}: the layers of one target behind the shared trunk. */
public record Head(
    Optional<DocComment> doc, Identifier name, List<Attribute> attributes, List<LayerStatement> layers, Span span)
    implements Statement {

  public Head {
    attributes = List.copyOf(attributes);
    layers = List.copyOf(layers);
  }
}
