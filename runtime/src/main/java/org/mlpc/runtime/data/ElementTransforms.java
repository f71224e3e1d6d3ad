package org.mlpc.runtime.data;

import java.util.Arrays;
import java.util.List;

/**
 * The fitted transforms of the elements of a row: first a missing value is filled, then each stage maps x to
 * (x − shift)/scale, or (ln(1 + x) − shift)/scale. All in double, rounded once at the end.
 *
 * @param fill by element, what stands in for NaN
 * @param stages applied in order; an element that needs fewer has identities at the end
 */
record ElementTransforms(double[] fill, List<Stage> stages) {

  /** One step for all elements at once. */
  record Stage(boolean[] log, double[] shift, double[] scale) {

    static Stage identity(int width) {
      double[] ones = new double[width];
      Arrays.fill(ones, 1);
      return new Stage(new boolean[width], new double[width], ones);
    }

    double apply(int element, double x) {
      double y = log[element] ? StrictMath.log1p(x) : x;
      return (y - shift[element]) / scale[element];
    }

    double undo(int element, double y) {
      double x = y * scale[element] + shift[element];
      return log[element] ? StrictMath.expm1(x) : x;
    }

    private boolean affine() {
      for (boolean takesLog : log) {
        if (takesLog) {
          return false;
        }
      }
      return true;
    }
  }

  ElementTransforms {
    stages = List.copyOf(stages);
  }

  static ElementTransforms identity(double[] fill) {
    return new ElementTransforms(fill, List.of());
  }

  int width() {
    return fill.length;
  }

  /** The one stage there is, if it is a mere shift and scale: the usual case, worth a loop of its own. */
  Stage onlyAffineStage() {
    return stages.size() == 1 && stages.get(0).affine() ? stages.get(0) : null;
  }

  double apply(int element, double raw) {
    double x = raw != raw ? fill[element] : raw;
    for (int s = 0; s < stages.size(); s++) {
      x = stages.get(s).apply(element, x);
    }
    return x;
  }

  double undo(int element, double value) {
    double x = value;
    for (int s = stages.size() - 1; s >= 0; s--) {
      x = stages.get(s).undo(element, x);
    }
    return x;
  }
}
