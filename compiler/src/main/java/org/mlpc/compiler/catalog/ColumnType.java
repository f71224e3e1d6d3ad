package org.mlpc.compiler.catalog;

/** The types of columns. A target's type decides the task. */
public enum ColumnType implements Concept {
  REAL(
      "regression",
      Entry.of("real", "A number; real(0 .. 10) declares its range")
          .synonyms(
              "float",
              "reell",
              "réel",
              "ℝ",
              "R",
              "zahl",
              "f32",
              "f64",
              "double",
              "number",
              "numeric",
              "float32",
              "float64",
              "decimal",
              "continuous",
              "regression",
              "tensor",
              "array",
              "vector")),
  INT(
      "",
      Entry.of("int", "A whole number; int(0 .. 255) declares its range")
          .synonyms("integer", "long", "short", "byte", "int32", "int64", "uint8", "ganzzahl", "entier", "ℤ", "ℕ")),
  BOOL(
      "binary classification",
      Entry.of("bool", "true or false; false is 0, true is 1")
          .synonyms("boolean", "binary", "flag", "logical", "booléen", "wahrheitswert")),
  CATEGORY(
      "classification",
      Entry.of("category", "One label of several; category { a, b } or category(0 .. 9)")
          .synonyms(
              "enum",
              "kategorie",
              "catégorie",
              "categorical",
              "class",
              "label",
              "classes",
              "string",
              "factor",
              "nominal",
              "str",
              "oneof",
              "oneHot",
              "text",
              "varchar")),
  SET(
      "multi-label classification",
      Entry.of("set", "Any number of labels; set { a, b }")
          .synonyms("multilabel", "labels", "tags", "multi", "flags", "list"));

  private final String task;
  private final Entry entry;

  ColumnType(String task, Entry entry) {
    this.task = task;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.COLUMN_TYPE;
  }

  /** Whether it can be a target. */
  public boolean target() {
    return !task.isEmpty();
  }

  /** Whether values are numbers that transforms apply to. */
  public boolean numeric() {
    return this == REAL || this == INT;
  }

  /** Whether it is declared with labels. */
  public boolean labelled() {
    return this == CATEGORY || this == SET;
  }
}
