package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterType.real;

/** What stands in for a missing number. A missing category is all zeros. */
public enum MissingRule implements Concept {
  MEAN(Entry.of("mean", "The mean of the training rows").synonyms("average", "avg")),
  MEDIAN(Entry.of("median", "The median of the training rows")),
  CONSTANT(
      Entry.of("constant", "A given number")
          .example("constant(0)")
          .synonyms("value", "fill", "const", "zero")
          .parameters(leading("c", real(Range.ANY), "the number")));

  private final Entry entry;

  MissingRule(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.MISSING;
  }
}
