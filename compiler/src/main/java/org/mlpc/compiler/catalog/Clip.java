package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterType.real;

/** Bounds on the gradient of the cost with its penalty, over all trainable parameters. */
public enum Clip implements Concept {
  NORM(
      Entry.of("norm", "Scales the whole gradient down to a norm")
          .example("norm(1.0)")
          .formula("g·min(1, c/(‖g‖ + 1e-6))")
          .source(
              "Pascanu, Mikolov and Bengio, 2013, On the difficulty of training recurrent neural"
                  + " networks")
          .pytorch("clip_grad_norm_")
          .keras("global_clipnorm")
          .synonyms(
              "clipNorm", "globalNorm", "maxNorm", "clipByNorm", "globalClipnorm", "clipGradNorm")
          .parameters(
              leading("c", real(Range.POSITIVE), "largest norm")
                  .synonyms("max", "norm", "maxNorm"))),
  VALUE(
      Entry.of("value", "Cuts each element off")
          .example("value(0.5)")
          .formula("each element to [−c, c]")
          .pytorch("clip_grad_value_")
          .keras("clipvalue")
          .synonyms("clipValue", "clipByValue", "clipGradValue")
          .parameters(
              leading("c", real(Range.POSITIVE), "largest magnitude")
                  .synonyms("max", "value", "clipValue")));

  private final Entry entry;

  Clip(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.CLIP;
  }
}
