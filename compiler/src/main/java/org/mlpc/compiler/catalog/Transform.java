package org.mlpc.compiler.catalog;

/**
 * The transforms of numeric columns, written as attributes and applied left to right after missing
 * values are filled.
 */
public enum Transform implements Concept {
  LOG(
      Entry.of("log", "Logarithm, for skewed columns")
          .formula("ln(1 + x)")
          .convention("x ≤ −1 is an input error")
          .pytorch("torch.log1p")
          .keras("–")
          .synonyms("log1p", "ln")),
  STANDARDIZE(
      Entry.of("standardize", "Mean 0, standard deviation 1")
          .formula("(x − μ)/σ")
          .convention(
              "population standard deviation of the training rows; a constant column is divided by"
                  + " 1")
          .pytorch("–")
          .keras("Normalization")
          .synonyms(
              "standardise",
              "standardScaler",
              "zscore",
              "normalize",
              "normalise",
              "scale",
              "standard",
              "normalization")),
  MINMAX(
      Entry.of("minmax", "Into [0, 1]")
          .formula("(x − min)/(max − min)")
          .convention("a constant column becomes 0; a declared range is used as it stands")
          .pytorch("–")
          .keras("Rescaling")
          .synonyms("minMaxScaler", "rescale", "rescaling", "minMaxScale", "unit")),
  ROBUST(
      Entry.of("robust", "Median 0, quartile distance 1, for columns with outliers")
          .formula("(x − median)/(q75 − q25)")
          .convention("linear quantiles; a quartile distance of 0 counts as 1")
          .pytorch("–")
          .keras("–")
          .synonyms("robustScaler", "iqr", "quantile"));

  private final Entry entry;

  Transform(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.TRANSFORM;
  }
}
