package org.mlpc.compiler.oracle;

import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.ir.Arguments;
import org.mlpc.compiler.ir.ClassWeights;
import org.mlpc.compiler.ir.Operation;

/** The losses as the language's reference states them, from predictions. */
final class NaiveLoss {

  private NaiveLoss() {}

  /**
   * The sum over the rows.
   *
   * @param p the predictions
   * @param z what the output activation was given
   * @param heads whether the weights of the rows are brought to the mean 1
   */
  static Dual sum(Operation.Criterion criterion, Dual[][] p, Dual[][] z, double[][] y, boolean heads) {
    double[] weights = new double[p.length];
    double total = 0;
    for (int r = 0; r < p.length; r++) {
      weights[r] = weight(criterion, y[r]);
      total += weights[r];
    }
    Dual sum = Dual.ZERO;
    for (int r = 0; r < p.length; r++) {
      double factor = heads ? weights[r] * p.length / total : weights[r];
      sum = sum.plus(row(criterion, p[r], z[r], y[r]).times(factor));
    }
    return sum;
  }

  private static double weight(Operation.Criterion criterion, double[] y) {
    if (!(criterion.classWeights() instanceof ClassWeights.Given given)) {
      return 1;
    }
    if (criterion.width() == 1) {
      return given.weights().get(y[criterion.targetOffset()] > 0 ? 1 : 0);
    }
    double weight = 0;
    for (int c = 0; c < criterion.width(); c++) {
      weight += given.weights().get(c) * y[criterion.targetOffset() + c];
    }
    return weight;
  }

  private static Dual row(Operation.Criterion criterion, Dual[] p, Dual[] z, double[] y) {
    Arguments options = criterion.loss().arguments();
    int n = criterion.width();
    double smoothing = options.has("labelSmoothing") ? options.number("labelSmoothing") : 0;
    int classes = criterion.loss().concept() == Loss.BCE ? 2 : n;
    Dual sum = Dual.ZERO;
    for (int j = 0; j < n; j++) {
      double target = y[criterion.targetOffset() + j];
      double smoothed = (1 - smoothing) * target + smoothing / classes;
      sum = sum.plus(element(criterion, p[j], z[j], smoothing > 0 ? smoothed : target));
    }
    boolean mean = options.has("reduction") && options.word("reduction").equals("mean");
    boolean half = options.has("half") && options.flag("half");
    return sum.times(mean ? 1.0 / n : 1).times(half ? 0.5 : 1);
  }

  private static Dual element(Operation.Criterion criterion, Dual p, Dual z, double y) {
    Dual error = p.plus(-y);
    return switch (criterion.loss().concept()) {
      case MSE -> error.times(error);
      case MAE -> error.abs();
      case HUBER -> huber(error, criterion.loss().arguments().number("delta"));
      case LOG_COSH -> error.exp().plus(error.times(-1).exp()).times(0.5).log();
      case BCE -> p.log().times(-y).plus(Dual.of(1).minus(p).log().times(y - 1));
      case CROSS_ENTROPY -> y == 0 ? Dual.ZERO : p.log().times(-y);
      case HINGE -> {
        Dual margin = Dual.of(1).minus(p.times(2 * y - 1));
        yield margin.value() > 0 ? margin : Dual.ZERO;
      }
      case PERCEPTRON -> z.times(p.value() - y);
    };
  }

  private static Dual huber(Dual error, double delta) {
    return error.abs().value() <= delta
        ? error.times(error).times(0.5)
        : error.abs().plus(-delta / 2).times(delta);
  }
}
