package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.Span;

/** {@code block name(params) { layers }}: a macro. */
public record BlockDeclaration(
    Optional<DocComment> doc, Identifier name, List<Parameter> parameters, List<LayerStatement> layers, Span span)
    implements Declaration {

  public BlockDeclaration {
    parameters = List.copyOf(parameters);
    layers = List.copyOf(layers);
  }
}
