package org.mlpc.runtime.data;

/** How shift and scale of a stage are fitted. */
enum Affine {
  NONE {
    @Override
    void fit(ElementTransforms.Stage stage, int e, ColumnStatistics all, ElementValues values, double low, double high) {}
  },
  STANDARDIZE {
    @Override
    void fit(ElementTransforms.Stage stage, int e, ColumnStatistics all, ElementValues values, double low, double high) {
      stage.shift()[e] = all.mean(e);
      stage.scale()[e] = orOne(all.deviation(e));
    }
  },
  MINMAX {
    @Override
    void fit(ElementTransforms.Stage stage, int e, ColumnStatistics all, ElementValues values, double low, double high) {
      boolean declared = low == low;
      stage.shift()[e] = declared ? low : all.min(e);
      stage.scale()[e] = orOne((declared ? high : all.max(e)) - stage.shift()[e]);
    }
  },
  ROBUST {
    @Override
    void fit(ElementTransforms.Stage stage, int e, ColumnStatistics all, ElementValues values, double low, double high) {
      double[] sorted = all.present(values, e);
      stage.shift()[e] = ColumnStatistics.median(sorted);
      stage.scale()[e] =
          orOne(ColumnStatistics.quantile(sorted, 0.75) - ColumnStatistics.quantile(sorted, 0.25));
    }
  };

  /**
   * Writes the element's shift and scale.
   *
   * @param all the statistics of {@code values}
   * @param low the least value as declared, NaN if none is
   * @param high the greatest value as declared, NaN if none is
   */
  abstract void fit(
      ElementTransforms.Stage stage, int e, ColumnStatistics all, ElementValues values, double low, double high);

  static Affine of(Transform transform) {
    return switch (transform) {
      case LOG -> NONE;
      case STANDARDIZE -> STANDARDIZE;
      case MINMAX -> MINMAX;
      case ROBUST -> ROBUST;
    };
  }

  private static double orOne(double scale) {
    return scale == 0 ? 1 : scale;
  }
}
