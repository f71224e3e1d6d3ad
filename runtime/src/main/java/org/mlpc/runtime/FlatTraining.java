package org.mlpc.runtime;

import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.Provenance;
import org.mlpc.runtime.schedule.LearningRate;

/**
 * Training from outside, step by step over flat arrays: what {@link Trainer}'s flat contract keeps between its calls.
 */
final class FlatTraining<N extends Network<?, ?>, A> {

  private final NetworkDefinition<N, A> definition;
  private final TrainingSettings<A> settings;
  private final Elements<A> elements;
  private final Normalization normalization;
  private final LearningRate rate;
  private final A valuesBefore;
  private final A slotsBefore;
  private final boolean searches;
  private TrainableNetwork<A> network;
  private int maxRows = Evaluator.ROWS;
  private long steps;

  FlatTraining(NetworkDefinition<N, A> definition, TrainingSettings<A> settings, Normalization normalization) {
    this.definition = definition;
    this.settings = settings;
    this.elements = definition.elements();
    this.normalization = normalization;
    // Nobody tells how many steps make an epoch, so each counts as one, as with batch = all.
    rate = new LearningRate(definition.plan().schedule(), settings.rate(), settings.epochs(), 1);
    searches = definition.plan().lbfgs().isPresent();
    network = definition.training(maxRows, settings.threads());
    network.classWeights(normalization.classWeights());
    network.initialize(settings.seed());
    settings.initialValues().ifPresent(network::writeValues);
    valuesBefore = elements.allocate(NetworkSize.values(definition));
    slotsBefore = elements.allocate(network.slotCount());
  }

  double lossAndGradient(A x, A y, int rows, A gradientSum) {
    makeRoom(rows);
    int inputs = definition.schema().inputWidth();
    int targets = definition.schema().targetWidth();
    for (int row = 0; row < rows; row++) {
      int at = row * network.inputStride();
      elements.copy(x, row * inputs, network.inputs(), at, inputs);
      normalization.inputsInPlace(network.inputs(), at);
      int targetAt = row * network.targetStride();
      elements.copy(y, row * targets, network.targets(), targetAt, targets);
      normalization.targetsInPlace(network.targets(), targetAt);
    }
    double loss = network.lossAndGradient(rows, settings.seed(), steps);
    network.readGradient(gradientSum);
    return loss;
  }

  void step(A gradientSum, double weight) {
    if (searches) {
      throw new InputException("lbfgs searches along its direction and needs the rows: call fit instead of step");
    }
    network.readValues(valuesBefore);
    network.readSlots(slotsBefore);
    double[] scalarsBefore = network.optimizerScalars();
    network.writeGradient(gradientSum);
    double now = rate.at((int) Math.min(Integer.MAX_VALUE, steps), steps);
    if (!network.update(weight, now)) {
      network.writeValues(valuesBefore);
      network.writeSlots(slotsBefore);
      network.optimizerScalars(scalarsBefore);
      throw new DivergedException("step " + (steps + 1) + " would have stored a NaN or infinity and was not made; "
          + "lower the rate, normalise the inputs, or clip the gradient");
    }
    steps++;
  }

  N network() {
    A values = elements.allocate(NetworkSize.values(definition));
    network.readValues(values);
    return definition.network(new ModelContents<>(
        values, normalization, Provenance.initial(definition.source(), settings.seed())));
  }

  /** A larger batch takes larger buffers: everything the network keeps moves over. */
  private void makeRoom(int rows) {
    if (rows <= maxRows) {
      return;
    }
    TrainableNetwork<A> larger = definition.training(rows, settings.threads());
    larger.classWeights(normalization.classWeights());
    larger.initialize(settings.seed());
    network.readValues(valuesBefore);
    larger.writeValues(valuesBefore);
    network.readSlots(slotsBefore);
    larger.writeSlots(slotsBefore);
    larger.optimizerScalars(network.optimizerScalars());
    network = larger;
    maxRows = rows;
  }
}
