package org.mlpc.compiler.catalog;

/** Writes a concept with its parameters, the way help texts show it. */
final class Signature {

  private static final int SHOWN = 4;

  private Signature() {}

  static String of(Concept concept) {
    if (!concept.entry().example().isEmpty()) {
      return concept.entry().example();
    }
    if (concept.parameters().isEmpty()) {
      return concept.dslName();
    }
    StringBuilder text = new StringBuilder(concept.dslName()).append('(');
    int shown = 0;
    for (ParameterSpec p : concept.parameters()) {
      if (shown > 0) {
        text.append(", ");
      }
      if (shown++ == SHOWN) {
        text.append('…');
        break;
      }
      text.append(p.name());
      if (!p.positional()) {
        p.defaultValue()
            .ifPresentOrElse(d -> text.append(" = ").append(d), () -> text.append(" = …"));
      }
    }
    return text.append(')').toString();
  }
}
