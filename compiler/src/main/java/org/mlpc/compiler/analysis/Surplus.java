package org.mlpc.compiler.analysis;

import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.LayerKind;

/** Which surplus arguments can be struck out without changing the model: sizes that follow from the schema. */
final class Surplus {

  private Surplus() {}

  /** Whether other frameworks want a size where this concept knows it: the width of {@code BatchNorm1d(16)}. */
  static boolean meaningless(Concept concept) {
    return concept == LayerKind.BATCH_NORM || concept == LayerKind.LAYER_NORM;
  }
}
