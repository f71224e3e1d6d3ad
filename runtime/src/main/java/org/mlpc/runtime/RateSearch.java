package org.mlpc.runtime;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.random.Philox;

/** Raises the learning rate from update to update until training diverges (Smith, 2017, "Cyclical learning rates"). */
final class RateSearch<A> {

  private static final double LOWEST = 1e-7;
  private static final double HIGHEST = 100;
  private static final int UPDATES = 180;
  private static final double MEMORY = 0.9;
  /** Training has diverged when the smoothed loss is this many times its least value. */
  private static final double DIVERGED = 4;

  private final TrainingSettings<A> settings;
  private final PreparedRows<A> rows;
  private final BatchPlan batches;
  private final TrainableNetwork<A> network;

  RateSearch(NetworkDefinition<?, A> definition, TrainingSettings<A> settings, Dataset<A> data) {
    TrainingPlan plan = definition.plan();
    if (plan.lbfgs().isPresent()) {
      throw new InputException("lbfgs finds the length of every step itself: there is no rate to search");
    }
    this.settings = settings;
    Partition<A> partition = Partition.of(data, plan.split(), settings);
    Normalization normalization = Normalization.fit(partition.training(), plan.balancedClassWeights());
    rows = new PreparedRows<>(partition.training(), normalization);
    batches = BatchPlan.of(rows.rows(), settings.batch(), plan.minimumBatch());
    network = definition.training(batches.size(), settings.threads());
    network.classWeights(normalization.classWeights());
    network.initialize(settings.seed());
    settings.initialValues().ifPresent(network::writeValues);
  }

  RateCurve run() {
    List<RateCurve.Point> points = new ArrayList<>();
    Philox random = BatchPlan.shuffling(settings.seed());
    int[] order = new int[rows.rows()];
    double factor = StrictMath.pow(HIGHEST / LOWEST, 1.0 / (UPDATES - 1));
    double rate = LOWEST;
    double average = 0;
    double share = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int update = 0; update < UPDATES; update++) {
      int batch = update % batches.count();
      if (batch == 0) {
        batches.order(order, settings.shuffle(), random, update / batches.count());
      }
      int count = batches.rows(batch);
      rows.gather(order, batch * batches.size(), count, network);
      double loss = network.step(count, settings.seed(), update, rate) / network.weight(count);
      average = MEMORY * average + (1 - MEMORY) * loss;
      share *= MEMORY;
      double smoothed = average / (1 - share);
      points.add(new RateCurve.Point(rate, smoothed));
      least = Math.min(least, smoothed);
      if (!(smoothed <= DIVERGED * least)) {
        break;
      }
      rate *= factor;
    }
    return RateCurve.of(points);
  }
}
