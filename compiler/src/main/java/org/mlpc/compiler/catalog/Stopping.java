package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.truth;
import static org.mlpc.compiler.catalog.ParameterType.whole;

/** When training ends before its last epoch. */
public enum Stopping implements Concept {
  EARLY(
      Entry.of("early", "When the validation rows no longer get better")
          .formula("stops after `patience` epochs in a row without an improvement above minDelta")
          .source("Prechelt, 1998, Early stopping – but when?")
          .convention("restores the best weights, which Keras does not by default")
          .pytorch("–")
          .keras("EarlyStopping")
          .synonyms("earlyStopping", "earlyStop", "patience")
          .parameters(
              named("metric", ParameterType.of(ConceptKind.METRIC), "what is watched")
                  .orElse("loss")
                  .synonyms("monitor"),
              named(
                      "patience",
                      whole(Range.atLeast(1)),
                      "epochs without improvement that are borne")
                  .orElse("10")
                  .synonyms("wait", "nIterNoChange"),
              named("minDelta", real(Range.NOT_NEGATIVE), "least improvement that counts")
                  .orElse("0")
                  .synonyms("delta", "tol", "threshold"),
              named("restoreBest", truth(), "go back to the best weights")
                  .orElse("true")
                  .synonyms("restoreBestWeights")));

  private final Entry entry;

  Stopping(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.STOPPING;
  }
}
