package org.mlpc.runtime.data;

/** Fits shift and scale of a stage to the values that reach it. */
record Affine(ElementTransforms.Stage stage, ColumnStatistics statistics, ElementValues values) {

  /**
   * Writes the element's shift and scale; a spread of 0 counts as 1.
   *
   * @param low the least value as declared, NaN if none is
   * @param high the greatest value as declared, NaN if none is
   */
  void fit(Transform transform, int e, double low, double high) {
    double shift = 0;
    double scale = 1;
    if (transform == Transform.STANDARDIZE) {
      shift = statistics.mean(e);
      scale = statistics.deviation(e);
    } else if (transform == Transform.MINMAX) {
      boolean declared = low == low;
      shift = declared ? low : statistics.min(e);
      scale = (declared ? high : statistics.max(e)) - shift;
    } else if (transform == Transform.ROBUST) {
      double[] sorted = statistics.present(values, e);
      shift = ColumnStatistics.median(sorted);
      scale = ColumnStatistics.quantile(sorted, 0.75) - ColumnStatistics.quantile(sorted, 0.25);
    }
    stage.shift()[e] = shift;
    stage.scale()[e] = scale == 0 ? 1 : scale;
  }
}
