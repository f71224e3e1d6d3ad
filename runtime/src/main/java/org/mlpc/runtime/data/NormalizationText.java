package org.mlpc.runtime.data;

/** The text form of a {@link Normalization} in model files. */
final class NormalizationText {

  private NormalizationText() {}

  static String write(Normalization normalization, ElementTransforms inputs, ElementTransforms targets) {
    throw new UnsupportedOperationException("text");
  }

  static Normalization parse(Schema schema, String text) {
    throw new UnsupportedOperationException("text");
  }
}
