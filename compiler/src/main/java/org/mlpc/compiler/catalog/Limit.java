package org.mlpc.compiler.catalog;

/** The budgets of {@code limit}, checked when the file is compiled. */
public enum Limit implements Concept {
  PARAMS(
      new ParameterType.Whole(Range.NOT_NEGATIVE),
      Entry.of("params", "Trainable parameters")
          .synonyms("parameters", "weights", "numParams", "paramCount")),
  FLOPS(
      new ParameterType.Whole(Range.NOT_NEGATIVE),
      Entry.of("flops", "Operations a prediction, a multiply-add as two")
          .synonyms("flop", "macs", "operations", "ops")),
  MODEL_SIZE(
      new ParameterType.Bytes(Range.NOT_NEGATIVE),
      Entry.of("modelSize", "Bytes of all tensors of the model file")
          .synonyms("size", "bytes", "memory", "fileSize"));

  private final ParameterType type;
  private final Entry entry;

  Limit(ParameterType type, Entry entry) {
    this.type = type;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.LIMIT;
  }

  /** What its bound may be. */
  public ParameterType type() {
    return type;
  }
}
