package org.mlpc.runtime;

import org.mlpc.runtime.random.Philox;
import org.mlpc.runtime.schedule.LearningRate;

/** Epochs of gradient descent, batch by batch. Nothing is allocated after the first batch. */
final class GradientEpochs<A> implements EpochRunner<A> {

  private final NetworkDefinition<?, A> definition;
  private final TrainingSettings<A> settings;
  private final TrainableNetwork<A> network;
  private final PreparedRows<A> rows;
  private final BatchPlan batches;
  private final LearningRate learningRate;
  private final TrainingListener[] listeners;
  private final Philox random;
  private final int[] order;
  private final RowsAhead<A> ahead;
  private long steps;
  private double rate;

  GradientEpochs(
      NetworkDefinition<?, A> definition, TrainingSettings<A> settings, TrainableNetwork<A> network,
      PreparedRows<A> rows, BatchPlan batches, LearningRate learningRate, TrainingListener[] listeners) {
    this.definition = definition;
    this.settings = settings;
    this.network = network;
    this.rows = rows;
    this.batches = batches;
    this.learningRate = learningRate;
    this.listeners = listeners;
    this.random = BatchPlan.shuffling(settings.seed());
    this.order = new int[rows.rows()];
    boolean alone = rows.atOnce() || settings.threads() == 1;
    this.ahead = alone ? null : new RowsAhead<>(rows, batches, order);
    this.rate = settings.rate();
  }

  @Override
  public double run(int epoch) {
    batches.order(order, settings.shuffle(), random, epoch);
    if (ahead != null) {
      ahead.begin();
    }
    double loss = 0;
    double weight = 0;
    for (int batch = 0; batch < batches.count(); batch++) {
      int count = batches.rows(batch);
      if (ahead != null) {
        ahead.take(batch, network);
      } else {
        rows.gather(order, batch * batches.size(), count, network);
      }
      rate = learningRate.at(epoch, steps);
      double batchLoss = network.step(count, settings.seed(), steps, rate);
      if (!Double.isFinite(batchLoss)) {
        throw new Divergence<>(definition, network)
            .at(epoch + 1, batch + 1, count, settings.seed(), steps, rate);
      }
      double batchWeight = network.weight(count);
      loss += batchLoss;
      weight += batchWeight;
      steps++;
      for (TrainingListener listener : listeners) {
        listener.batchFinished(epoch + 1, batch + 1, batchLoss / batchWeight);
      }
    }
    return loss / weight;
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public double[] state() {
    return new double[] {steps};
  }

  @Override
  public void state(double[] state) {
    steps = (long) state[0];
  }

  @Override
  public void close() {
    if (ahead != null) {
      ahead.close();
    }
  }
}
