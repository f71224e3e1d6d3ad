package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.share;

/** Where validation and test rows come from. */
public enum Split implements Concept {
  NONE(Entry.of("none", "All rows train").pytorch("–").keras("–")),
  HOLDOUT(
      Entry.of("holdout", "A random share of the rows is held back")
          .example("holdout(validation = 20%, stratify = species)")
          .convention("by the seed; stratify keeps the share of every class")
          .pytorch("random_split")
          .keras("validation_split")
          .synonyms(
              "validation", "holdOut", "trainTestSplit", "validationSplit", "random", "randomSplit")
          .parameters(
              named("validation", share(Range.BELOW_ONE), "share for validation")
                  .orElse("20%")
                  .synonyms("val", "validationSplit", "valid", "dev"),
              named("test", share(Range.BELOW_ONE), "share for the test")
                  .orElse("0%")
                  .synonyms("testSize"),
              named(
                      "stratify",
                      new ParameterType.Target(),
                      "category or bool whose shares are kept")
                  .optional("rows are drawn alike")
                  .synonyms("stratified", "by"))),
  GIVEN(
      Entry.of("given", "Validation rows come with the call")
          .pytorch("–")
          .keras("validation_data")
          .synonyms("provided", "external", "validationData"));

  private final Entry entry;

  Split(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.SPLIT;
  }
}
