package org.mlpc.runtime;

import java.util.function.DoubleFunction;
import org.mlpc.runtime.schedule.LearningRate;

/** Epochs of L-BFGS: one direction and one line search each, over all rows. */
final class LbfgsEpochs<A> implements EpochRunner<A> {

  /** A gradient with no larger element than this is a minimum. */
  private static final double FLAT = 1e-9;

  private final NetworkDefinition<?, A> definition;
  private final TrainableNetwork<A> network;
  private final TrainingSettings<A> settings;
  private final PreparedRows<A> rows;
  private final LearningRate learningRate;
  private final FullBatchCost<A> cost;
  private final LbfgsDirection directions;
  private double rate;

  LbfgsEpochs(
      NetworkDefinition<?, A> definition, Lbfgs lbfgs, TrainingSettings<A> settings, TrainableNetwork<A> network,
      PreparedRows<A> rows, LearningRate learningRate) {
    this.definition = definition;
    this.network = network;
    this.settings = settings;
    this.rows = rows;
    this.learningRate = learningRate;
    this.cost = new FullBatchCost<>(definition, lbfgs, network, rows, settings.seed());
    this.directions = new LbfgsDirection(lbfgs.history());
    this.rate = settings.rate();
  }

  @Override
  public double run(int epoch) {
    cost.gather();
    rate = learningRate.at(epoch, epoch);
    double value = cost.value(epoch);
    double loss = cost.loss();
    if (!Double.isFinite(value)) {
      throw new Divergence<>(definition, network).at(epoch + 1, 1, rows.rows(), settings.seed(), epoch, rate);
    }
    double[] gradient = cost.gradient().clone();
    if (largest(gradient) > FLAT) {
      descend(epoch, value, gradient);
    }
    for (TrainingListener listener : settings.listeners()) {
      listener.batchFinished(epoch + 1, 1, loss);
    }
    return loss;
  }

  private void descend(int epoch, double value, double[] gradient) {
    double[] start = cost.parameters();
    double[] direction = directions.of(gradient);
    double slope = LbfgsDirection.dot(gradient, direction);
    if (!(slope < 0)) {
      directions.forget();
      direction = directions.of(gradient);
      slope = -LbfgsDirection.dot(gradient, gradient);
    }
    double first = directions.isEmpty() ? Math.min(1, 1 / sumOfSizes(gradient)) * rate : rate;
    double[] along = direction;
    DoubleFunction<LineSearch.Point> ray = step -> {
      double there = moveTo(start, along, step, epoch);
      return new LineSearch.Point(step, there, LbfgsDirection.dot(cost.gradient(), along));
    };
    LineSearch.Point found = LineSearch.search(ray, new LineSearch.Point(0, value, slope), first);
    moveTo(start, along, found.step(), epoch);
    if (found.step() == 0) {
      directions.forget();
      return;
    }
    double[] step = cost.parameters();
    double[] change = cost.gradient().clone();
    for (int i = 0; i < step.length; i++) {
      step[i] -= start[i];
      change[i] -= gradient[i];
    }
    directions.remember(step, change);
  }

  private double moveTo(double[] start, double[] direction, double step, int epoch) {
    double[] there = start.clone();
    for (int i = 0; i < there.length; i++) {
      there[i] += step * direction[i];
    }
    cost.parameters(there);
    return cost.value(epoch);
  }

  private static double largest(double[] vector) {
    double largest = 0;
    for (double x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  private static double sumOfSizes(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += Math.abs(x);
    }
    return sum;
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public double[] state() {
    return directions.state(cost.gradient().length);
  }

  @Override
  public void state(double[] state) {
    directions.state(state, cost.gradient().length);
  }
}
