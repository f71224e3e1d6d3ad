package org.mlpc.compiler.catalog;

/** The sorts of concept, each with its words for messages and headings. */
public enum ConceptKind {
  LAYER("layer", "layers"),
  ACTIVATION("activation", "activations"),
  LOSS("loss", "losses"),
  OPTIMIZER("optimizer", "optimizers"),
  SCHEDULE("schedule", "schedules"),
  INITIALIZER("initializer", "initializers"),
  REGULARIZER("regularizer", "regularizers"),
  CLIP("gradient clip", "gradient clips"),
  STOPPING("stopping rule", "stopping rules"),
  SPLIT("split", "splits"),
  METRIC("metric", "metrics"),
  TRAIN_PROPERTY("train property", "train properties"),
  LIMIT("limit", "limits"),
  COLUMN_TYPE("column type", "column types"),
  TRANSFORM("transform", "transforms"),
  ATTRIBUTE("attribute", "attributes"),
  MISSING("missing-value rule", "missing-value rules");

  private final String singular;
  private final String plural;

  ConceptKind(String singular, String plural) {
    this.singular = singular;
    this.plural = plural;
  }

  /** One of it: "activation". */
  public String singular() {
    return singular;
  }

  /** Several: "activations". */
  public String plural() {
    return plural;
  }

  /** With its indefinite article: "an activation". */
  public String withArticle() {
    return ("aeiou".indexOf(singular.charAt(0)) >= 0 ? "an " : "a ") + singular;
  }
}
