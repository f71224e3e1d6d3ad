package org.mlpc.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.ColumnType;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.random.Permutation;
import org.mlpc.runtime.random.Philox;
import org.mlpc.runtime.random.Purpose;

/**
 * Which rows train, validate and test. Held out rows are drawn at random by the seed; each part keeps the order of the
 * file.
 */
record Partition<A>(Dataset<A> training, Optional<Dataset<A>> validation, Optional<Dataset<A>> test) {

  static <A> Partition<A> of(Dataset<A> rows, Split split, TrainingSettings<A> settings) {
    double validation = 0;
    double test = 0;
    if (split instanceof Split.Holdout holdout) {
      validation = settings.validation().isPresent() ? 0 : holdout.validation();
      test = settings.test().isPresent() ? 0 : holdout.test();
    }
    if (split instanceof Split.Given && settings.validation().isEmpty()) {
      throw new InputException("the split is `given`, but no validation rows are: pass them, or write"
          + " `split = holdout(validation = 20%)`");
    }
    if (validation == 0 && test == 0) {
      return new Partition<>(rows, settings.validation(), settings.test());
    }
    Split.Holdout holdout = (Split.Holdout) split;
    List<int[]> strata = strata(rows, holdout.stratify());
    Philox random = new Philox(settings.seed(), Purpose.SPLIT);
    int[][] groups = strata.toArray(int[][]::new);
    for (int g = 0; g < groups.length; g++) {
      Permutation.shuffle(groups[g], groups[g].length, random, g);
    }
    int tested = held(test, rows.rows());
    int validated = held(validation, rows.rows());
    if (tested + validated >= rows.rows()) {
      throw new InputException(rows.rows() + (rows.rows() == 1 ? " row is" : " rows are")
          + " too few to hold some out from training");
    }
    int[] testCounts = Apportionment.of(groups, tested, new int[groups.length]);
    int[] validationCounts = Apportionment.of(groups, validated, testCounts);
    return new Partition<>(
        rows.subset(take(groups, testCounts, validationCounts, Part.TRAINING)),
        settings.validation().or(() -> part(rows, take(groups, testCounts, validationCounts, Part.VALIDATION))),
        settings.test().or(() -> part(rows, take(groups, testCounts, validationCounts, Part.TEST))));
  }

  private enum Part { TEST, VALIDATION, TRAINING }

  private static <A> Optional<Dataset<A>> part(Dataset<A> rows, int[] which) {
    return which.length == 0 ? Optional.empty() : Optional.of(rows.subset(which));
  }

  /** The share, rounded to whole rows, but at least one. */
  private static int held(double share, int rows) {
    return share == 0 ? 0 : Math.max(1, (int) Math.rint(share * rows));
  }

  private static int[] take(int[][] groups, int[] test, int[] validation, Part part) {
    int[] taken = new int[Arrays.stream(groups).mapToInt(group -> group.length).sum()];
    int n = 0;
    for (int g = 0; g < groups.length; g++) {
      int from = part == Part.TEST ? 0 : part == Part.VALIDATION ? test[g] : test[g] + validation[g];
      int to = part == Part.TEST ? test[g] : part == Part.VALIDATION ? test[g] + validation[g] : groups[g].length;
      for (int i = from; i < to; i++) {
        taken[n++] = groups[g][i];
      }
    }
    int[] which = Arrays.copyOf(taken, n);
    Arrays.sort(which);
    return which;
  }

  private static <A> List<int[]> strata(Dataset<A> rows, String target) {
    int n = rows.rows();
    int[] stratum = new int[n];
    int count = 1;
    if (!target.isEmpty()) {
      int c = targetIndex(rows, target);
      Column column = rows.schema().targets().get(c);
      count = column.type() instanceof ColumnType.Bool ? 2 : column.labels().size();
      for (int row = 0; row < n; row++) {
        stratum[row] = label(rows, row, rows.schema().targetOffset(c), column);
      }
    }
    List<int[]> strata = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      int wanted = s;
      strata.add(java.util.stream.IntStream.range(0, n).filter(row -> stratum[row] == wanted).toArray());
    }
    return strata;
  }

  private static int targetIndex(Dataset<?> rows, String target) {
    List<Column> targets = rows.schema().targets();
    for (int c = 0; c < targets.size(); c++) {
      boolean classes = targets.get(c).type() instanceof ColumnType.Bool
          || targets.get(c).type() instanceof ColumnType.Category;
      if (targets.get(c).name().equals(target) && classes) {
        return c;
      }
    }
    throw new InputException("cannot stratify by " + target + ": it is no bool or category among the targets");
  }

  private static int label(Dataset<?> rows, int row, int offset, Column column) {
    if (column.type() instanceof ColumnType.Bool) {
      return (int) rows.target(row, offset);
    }
    int label = 0;
    while (label < column.width() - 1 && rows.target(row, offset + label) != 1) {
      label++;
    }
    return label;
  }
}
