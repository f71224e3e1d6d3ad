package org.mlpc.runtime.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fits a {@link Normalization} to training rows, in double. */
final class NormalizationFitting<A> {

  private final Dataset<A> rows;
  private final Schema schema;

  NormalizationFitting(Dataset<A> rows) {
    this.rows = rows;
    this.schema = rows.schema();
    if (rows.rows() == 0) {
      throw new InputException("there is no row to train on");
    }
  }

  Normalization fit(boolean balanced) {
    Normalization identity = Normalization.identity(schema);
    return new Normalization(
        schema,
        transforms(schema.inputs(), schema.inputWidth(), rows::feature),
        transforms(schema.targets(), schema.targetWidth(), rows::target),
        balanced ? balancedWeights() : identity.classWeights());
  }

  private ElementTransforms transforms(List<Column> columns, int width, ElementValues raw) {
    Column[] owner = new Column[width];
    int at = 0;
    for (Column column : columns) {
      // Indicators and the elements of categories and sets stay as they are: they keep no owner.
      if (column.type() instanceof ColumnType.Number || column.optional()) {
        Arrays.fill(owner, at, at + column.valueWidth(), column);
      }
      at += column.width();
    }
    ColumnStatistics statistics = new ColumnStatistics(rows.rows(), width);
    ElementTransforms fitted = ElementTransforms.identity(fill(owner, raw, statistics));
    int depth = 0;
    for (Column column : columns) {
      depth = Math.max(depth, column.type() instanceof ColumnType.Number ? stages(column).size() : 0);
    }
    for (int s = 0; s < depth; s++) {
      fitted = withStage(fitted, owner, s, raw, statistics);
    }
    return fitted;
  }

  private double[] fill(Column[] owner, ElementValues raw, ColumnStatistics statistics) {
    double[] fill = new double[owner.length];
    boolean means = false;
    for (int e = 0; e < owner.length; e++) {
      if (owner[e] == null || !owner[e].optional()) {
        continue;
      }
      Missing.Strategy strategy = owner[e].missing().strategy();
      means |= strategy == Missing.Strategy.MEAN;
      if (strategy == Missing.Strategy.CONSTANT) {
        fill[e] = owner[e].missing().constant();
      } else if (strategy == Missing.Strategy.MEDIAN) {
        fill[e] = median(statistics.present(raw, e), owner[e]);
      }
    }
    if (means) {
      statistics.measure(raw);
      for (int e = 0; e < owner.length; e++) {
        if (owner[e] != null && owner[e].optional() && owner[e].missing().strategy() == Missing.Strategy.MEAN) {
          requireSome(statistics.count(e), owner[e]);
          fill[e] = statistics.mean(e);
        }
      }
    }
    return fill;
  }

  private static double median(double[] sorted, Column column) {
    requireSome(sorted.length, column);
    return ColumnStatistics.median(sorted);
  }

  private static void requireSome(int count, Column column) {
    if (count == 0) {
      throw new InputException("column \"" + column.name() + "\": no training row has a value, so nothing says what "
          + "stands in for a missing one; use @missing(constant(…)) or leave the column out");
    }
  }

  private ElementTransforms withStage(
      ElementTransforms before, Column[] owner, int s, ElementValues raw, ColumnStatistics statistics) {
    ElementTransforms.Stage stage = ElementTransforms.Stage.identity(owner.length);
    StagePlan[] plans = new StagePlan[owner.length];
    for (int e = 0; e < owner.length; e++) {
      List<StagePlan> all = owner[e] == null ? List.of() : stages(owner[e]);
      plans[e] = s < all.size() ? all.get(s) : null;
      stage.log()[e] = plans[e] != null && plans[e].log();
    }
    List<ElementTransforms.Stage> stages = new ArrayList<>(before.stages());
    stages.add(stage);
    ElementTransforms sofar = new ElementTransforms(before.fill(), stages);
    // While an element is without shift and scale, these are the values its statistics are taken of.
    ElementValues values = (row, e) -> sofar.apply(e, raw.get(row, e));
    boolean measured = false;
    Affine affine = new Affine(stage, statistics, values);
    for (int e = 0; e < owner.length; e++) {
      if (plans[e] == null || plans[e].then() == Transform.LOG) {
        continue;
      }
      double low = s == 0 ? declared(owner[e], plans[e], true) : Double.NaN;
      double high = s == 0 ? declared(owner[e], plans[e], false) : Double.NaN;
      if (!measured && (plans[e].then() != Transform.MINMAX || low != low)) {
        statistics.measure(values);
        measured = true;
      }
      affine.fit(plans[e].then(), e, low, high);
    }
    return sofar;
  }

  private static double declared(Column column, StagePlan plan, boolean low) {
    ColumnType.Number number = (ColumnType.Number) column.type();
    double end = low ? number.low() : number.high();
    return !number.bounded() ? Double.NaN : plan.log() ? StrictMath.log1p(end) : end;
  }

  private static List<StagePlan> stages(Column column) {
    List<StagePlan> stages = new ArrayList<>();
    if (!(column.type() instanceof ColumnType.Number)) {
      return stages;
    }
    boolean log = false;
    for (Transform transform : column.transforms()) {
      if (transform != Transform.LOG) {
        stages.add(new StagePlan(log, transform));
        log = false;
      } else if (log) {
        stages.add(new StagePlan(true, Transform.LOG));
      } else {
        log = true;
      }
    }
    if (log) {
      stages.add(new StagePlan(true, Transform.LOG));
    }
    return stages;
  }

  /** n/(K·n_c) for each class of each target that has classes; 1 for a class that no row has. */
  private double[] balancedWeights() {
    double[] weights = new double[Normalization.classWeightCount(schema)];
    int at = 0;
    for (int c = 0; c < schema.targets().size(); c++) {
      int classes = Normalization.classes(schema.targets().get(c));
      for (int k = 0; k < classes; k++) {
        long count = count(schema.targets().get(c), schema.targetOffset(c), k);
        weights[at++] = count == 0 ? 1 : rows.rows() / ((double) classes * count);
      }
    }
    return weights;
  }

  private long count(Column target, int offset, int label) {
    boolean bool = target.type() instanceof ColumnType.Bool;
    long count = 0;
    for (int row = 0; row < rows.rows(); row++) {
      double value = rows.target(row, bool ? offset : offset + label);
      count += value == (bool ? label : 1) ? 1 : 0;
    }
    return count;
  }

  /**
   * What a stage does.
   *
   * @param then what shifts and scales after it; LOG for nothing
   */
  private record StagePlan(boolean log, Transform then) {}
}
