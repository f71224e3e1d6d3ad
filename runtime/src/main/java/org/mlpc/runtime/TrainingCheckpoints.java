package org.mlpc.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Digests;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.io.Checkpoint;
import org.mlpc.runtime.io.CheckpointFolder;
import org.mlpc.runtime.schedule.LearningRate;

/** Turns the state of a training into checkpoints and back. Everything random is a function of seed and step. */
final class TrainingCheckpoints<A> {

  /** Numbers of an epoch in the history before its metrics. */
  private static final int FIXED = 4;

  private final NetworkDefinition<?, A> definition;
  private final CheckpointFolder<A> folder;
  private final TrainableNetwork<A> network;
  private final EpochRunner<A> runner;
  private final LearningRate rate;
  private final Optional<BestEpoch<A>> best;
  private final List<String> metrics;

  TrainingCheckpoints(
      NetworkDefinition<?, A> definition, CheckpointFolder<A> folder, TrainableNetwork<A> network,
      EpochRunner<A> runner, LearningRate rate, Optional<BestEpoch<A>> best, List<String> metrics) {
    this.definition = definition;
    this.folder = folder;
    this.network = network;
    this.runner = runner;
    this.rate = rate;
    this.best = best;
    this.metrics = metrics;
  }

  /** What decides the course of a training: a checkpoint of another one is no use. */
  static <A> Map<String, String> identity(
      NetworkDefinition<?, A> definition, TrainingSettings<A> settings, Dataset<A> rows) {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put(definition.fileName(), Digests.of(definition.source()));
    identity.put("model", definition.name());
    identity.put("training data", rows.digest());
    identity.put("validation data", settings.validation().map(Dataset::digest).orElse(""));
    identity.put("initial weights", settings.initialValues()
        .map(values -> Digests.of(definition.elements(), values)).orElse(""));
    identity.put("seed", Long.toString(settings.seed()));
    identity.put("batch", Integer.toString(settings.batch()));
    identity.put("rate", Double.toHexString(settings.rate()));
    identity.put("shuffle", Boolean.toString(settings.shuffle()));
    return identity;
  }

  void write(List<EpochResult> history) {
    Elements<A> elements = definition.elements();
    A values = elements.allocate(NetworkSize.values(definition));
    network.readValues(values);
    A slots = elements.allocate(network.slotCount());
    network.readSlots(slots);
    Map<String, double[]> numbers = new LinkedHashMap<>();
    numbers.put("optimizer", network.optimizerScalars());
    numbers.put("runner", runner.state());
    numbers.put("rate", rate.state());
    numbers.put("best", best.map(BestEpoch::state).orElse(new double[0]));
    numbers.put("history", flatten(history));
    A bestValues = best.flatMap(BestEpoch::values).orElse(elements.allocate(0));
    folder.write(new Checkpoint<>(history.size(), values, slots, bestValues, numbers));
  }

  /** Brings everything to the state of the newest checkpoint and gives the history up to it; empty if there is none. */
  List<EpochResult> restore(int epochs) {
    Optional<Checkpoint<A>> newest = folder.newest();
    if (newest.isEmpty()) {
      return List.of();
    }
    Checkpoint<A> checkpoint = newest.get();
    if (checkpoint.epoch() > epochs) {
      throw new InputException("the checkpoint has " + checkpoint.epoch() + " epochs behind it, more than the "
          + epochs + " wanted; ask for more, or train without --resume");
    }
    network.writeValues(checkpoint.values());
    network.writeSlots(checkpoint.slots());
    network.optimizerScalars(checkpoint.numbers().get("optimizer"));
    runner.state(checkpoint.numbers().get("runner"));
    rate.state(checkpoint.numbers().get("rate"));
    best.ifPresent(watched -> watched.restore(checkpoint.numbers().get("best"), keptValues(checkpoint)));
    return unflatten(checkpoint.numbers().get("history"));
  }

  private A keptValues(Checkpoint<A> checkpoint) {
    return definition.elements().length(checkpoint.bestValues()) == 0 ? null : checkpoint.bestValues();
  }

  private double[] flatten(List<EpochResult> history) {
    int width = FIXED + metrics.size();
    double[] numbers = new double[history.size() * width];
    int at = 0;
    for (EpochResult epoch : history) {
      numbers[at++] = epoch.loss();
      numbers[at++] = epoch.validationLoss().isPresent() ? 1 : 0;
      numbers[at++] = epoch.validationLoss().orElse(0);
      numbers[at++] = epoch.rate();
      for (String metric : metrics) {
        numbers[at++] = epoch.metrics().get(metric);
      }
    }
    return numbers;
  }

  private List<EpochResult> unflatten(double[] numbers) {
    List<EpochResult> history = new ArrayList<>();
    int width = FIXED + metrics.size();
    for (int at = 0; at < numbers.length; at += width) {
      Map<String, Double> values = new LinkedHashMap<>();
      for (int m = 0; m < metrics.size(); m++) {
        values.put(metrics.get(m), numbers[at + FIXED + m]);
      }
      OptionalDouble validation = numbers[at + 1] == 1 ? OptionalDouble.of(numbers[at + 2]) : OptionalDouble.empty();
      history.add(new EpochResult(history.size() + 1, numbers[at], validation, values, numbers[at + 3]));
    }
    return history;
  }
}
