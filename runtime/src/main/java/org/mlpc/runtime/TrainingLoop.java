package org.mlpc.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.io.CheckpointFolder;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.Provenance;
import org.mlpc.runtime.metrics.Measurement;
import org.mlpc.runtime.metrics.Metric;
import org.mlpc.runtime.schedule.LearningRate;

/** One training from the first epoch, or the newest checkpoint, to the last. */
final class TrainingLoop<N extends Network<?, ?>, A> {

  private final NetworkDefinition<N, A> definition;
  private final TrainingPlan plan;
  private final TrainingSettings<A> settings;
  private final Dataset<A> all;
  private final Partition<A> partition;
  private final Normalization normalization;
  private final PreparedRows<A> training;
  private final Optional<PreparedRows<A>> validation;
  private final TrainableNetwork<A> network;
  private final Evaluator<A> evaluator;
  private final BatchPlan batches;
  private final LearningRate rate;
  private final MeasuredMetrics measured;
  private final Optional<BestEpoch<A>> best;
  private final TrainingListener[] listeners;
  private final List<EpochResult> history = new ArrayList<>();
  private final EpochRunner<A> runner;
  private final Optional<TrainingCheckpoints<A>> checkpoints;

  TrainingLoop(NetworkDefinition<N, A> definition, TrainingSettings<A> settings, Dataset<A> rows) {
    this.definition = definition;
    this.plan = definition.plan();
    this.settings = settings;
    this.all = rows;
    partition = Partition.of(rows, plan.split(), settings);
    normalization = Normalization.fit(partition.training(), plan.balancedClassWeights());
    training = new PreparedRows<>(partition.training(), normalization);
    validation = partition.validation().map(held -> new PreparedRows<>(held, normalization));
    int wanted = plan.lbfgs().isPresent() ? 0 : settings.batch();
    batches = BatchPlan.of(training.rows(), wanted, plan.minimumBatch());
    rate = new LearningRate(plan.schedule(), settings.rate(), settings.epochs(), batches.count());
    measured = MeasuredMetrics.of(plan, rate, validation.isPresent(), training.rows());
    best = plan.earlyStopping().map(stop -> bestEpoch(stop, validation.isPresent()));
    network = definition.training(Math.max(batches.size(), Evaluator.ROWS), settings.threads());
    network.classWeights(normalization.classWeights());
    network.initialize(settings.seed());
    settings.initialValues().ifPresent(network::writeValues);
    evaluator = new Evaluator<>(network, normalization, definition.elements());
    listeners = settings.listeners().toArray(TrainingListener[]::new);
    runner = plan.lbfgs().isPresent()
        ? new LbfgsEpochs<>(definition, plan.lbfgs().get(), settings, network, training, rate)
        : new GradientEpochs<>(definition, settings, network, training, batches, rate, listeners);
    checkpoints = settings.checkpoints().map(this::checkpoints);
  }

  private TrainingCheckpoints<A> checkpoints(Path path) {
    CheckpointFolder<A> folder = new CheckpointFolder<>(
        path, definition.modelFile(), TrainingCheckpoints.identity(definition, settings, all));
    folder.create();
    return new TrainingCheckpoints<>(definition, folder, network, runner, rate, best,
        MeasuredMetrics.names(measured.measured()));
  }

  private static <A> BestEpoch<A> bestEpoch(EarlyStopping stop, boolean validates) {
    if (!validates) {
      throw new InputException("early stopping needs validation rows: pass them, or write"
          + " `split = holdout(validation = 20%)`");
    }
    return new BestEpoch<>(stop, Metric.parse(stop.metric()).higherIsBetter());
  }

  TrainingRun<N> run() {
    try (runner) {
      return train();
    }
  }

  private TrainingRun<N> train() {
    if (settings.resume() && checkpoints.isPresent()) {
      history.addAll(checkpoints.get().restore(settings.epochs()));
    }
    int done = history.size();
    TrainingStart start = new TrainingStart(settings.epochs(), done, batches.count(), training.rows(),
        validation.map(PreparedRows::rows).orElse(0), partition.test().map(Dataset::rows).orElse(0));
    tell(listener -> listener.started(start));
    watchLayers(done);
    boolean stopped = done > 0 && best.isPresent() && best.get().patienceEnded();
    for (int epoch = done; epoch < settings.epochs() && !stopped; epoch++) {
      stopped = epoch(epoch);
    }
    TrainingRun<N> run = finish(stopped);
    tell(listener -> listener.finished(run));
    return run;
  }

  /** Trains and measures one epoch, from 0; true if early stopping says that it was the last. */
  private boolean epoch(int epoch) {
    tell(listener -> listener.epochStarted(epoch + 1));
    double loss = runner.run(epoch);
    EpochResult result = measure(epoch + 1, loss);
    history.add(result);
    if (!rate.metric().isEmpty()) {
      boolean higher = Metric.parse(rate.metric()).higherIsBetter();
      rate.epochFinished(MeasuredMetrics.value(result, rate.metric()), higher);
    }
    boolean stops = best.isPresent() && watch(best.get(), result);
    checkpoints.ifPresent(written -> written.write(history));
    watchLayers(epoch + 1);
    tell(listener -> listener.epochFinished(result));
    return stops;
  }

  private void watchLayers(int epoch) {
    if (settings.watch()) {
      List<LayerHealth> layers = new LayerWatch<>(definition, network, training).observe();
      tell(listener -> listener.layersObserved(epoch, layers));
    }
  }

  private boolean watch(BestEpoch<A> watched, EpochResult result) {
    double value = MeasuredMetrics.value(result, watched.stop().metric());
    if (watched.improves(value)) {
      watched.improved(result.epoch(), value, values());
    } else {
      watched.notImproved();
    }
    return watched.patienceEnded();
  }

  private EpochResult measure(int epoch, double loss) {
    Measurement measurement = Measurement.of(definition.schema(), measured.measured());
    OptionalDouble validationLoss = OptionalDouble.empty();
    if (validation.isPresent()) {
      validationLoss = OptionalDouble.of(evaluator.measure(validation.get(), measurement));
    } else if (!measured.measured().isEmpty()) {
      evaluator.measure(training, measurement);
    }
    return new EpochResult(epoch, loss, validationLoss, measurement.numbers(), runner.rate());
  }

  private TrainingRun<N> finish(boolean stopped) {
    Optional<A> restored = best.flatMap(BestEpoch::values);
    restored.ifPresent(network::writeValues);
    int bestEpoch = restored.isPresent() ? best.get().epoch() : history.size();
    String validationDigest = settings.validation().map(Dataset::digest).orElse("");
    Provenance provenance =
        Provenance.trained(definition.source(), all.digest(), validationDigest, settings.seed(), bestEpoch);
    N trained = definition.network(new ModelContents<>(values(), normalization, provenance));
    Optional<Evaluation> onTraining = validation.isPresent() || partition.test().isPresent()
        ? Optional.empty() : Optional.of(evaluate(training));
    return new TrainingRun<>(
        trained, new History(MeasuredMetrics.names(measured.columns()), history), bestEpoch, stopped, onTraining,
        validation.map(this::evaluate),
        partition.test().map(held -> evaluate(new PreparedRows<>(held, normalization))));
  }

  private Evaluation evaluate(PreparedRows<A> rows) {
    return Evaluation.of(evaluator, plan, rows);
  }

  private A values() {
    Elements<A> elements = definition.elements();
    A values = elements.allocate(NetworkSize.values(definition));
    network.readValues(values);
    return values;
  }

  private void tell(java.util.function.Consumer<TrainingListener> message) {
    for (TrainingListener listener : listeners) {
      message.accept(listener);
    }
  }
}
