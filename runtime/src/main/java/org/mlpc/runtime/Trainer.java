package org.mlpc.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.kernel.Team;

/**
 * Trains a network. The plan of its {@code .mlp} file holds where nothing else is said here. Not thread-safe.
 *
 * @param <N> the generated class
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Trainer<N extends Network<?, ?>, A> {

  private final NetworkDefinition<N, A> definition;
  private final List<TrainingListener> listeners = new ArrayList<>();
  private int epochs;
  private int batch;
  private long seed;
  private double rate;
  private boolean shuffle;
  private int threads = Runtime.getRuntime().availableProcessors();
  private Dataset<A> validation;
  private Dataset<A> test;
  private Path checkpoints;
  private boolean resume;
  private boolean watch;
  private A initialValues;
  private Normalization initialNormalization;
  private FlatTraining<N, A> flat;

  private Trainer(NetworkDefinition<N, A> definition) {
    this.definition = definition;
    TrainingPlan plan = definition.plan();
    epochs = plan.epochs();
    batch = plan.batch();
    seed = plan.seed();
    rate = plan.rate();
    shuffle = plan.shuffle();
    initialNormalization = Normalization.identity(definition.schema());
  }

  /** A trainer for the network of a generated class. */
  public static <N extends Network<?, ?>, A> Trainer<N, A> of(NetworkDefinition<N, A> definition) {
    return new Trainer<>(definition);
  }

  /**
   * Passes over the training rows.
   *
   * @throws InputException if below 1
   */
  public Trainer<N, A> epochs(int epochs) {
    this.epochs = require(epochs >= 1, epochs, "epochs must be at least 1, not " + epochs);
    return this;
  }

  /**
   * Rows of a batch; 0 for all rows at once.
   *
   * @throws InputException if negative
   */
  public Trainer<N, A> batch(int rows) {
    this.batch = require(rows >= 0, rows, "batch must be at least 1 row, not " + rows);
    return this;
  }

  /** The seed of initial weights, split, shuffles, dropout and noise. */
  public Trainer<N, A> seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * The optimiser's rate, before any schedule.
   *
   * @throws InputException if not a positive number
   */
  public Trainer<N, A> rate(double rate) {
    this.rate = require(rate > 0 && Double.isFinite(rate), rate, "the rate must be above 0, not " + rate);
    return this;
  }

  /** False to take rows in file order in every epoch. */
  public Trainer<N, A> shuffle(boolean shuffle) {
    this.shuffle = shuffle;
    return this;
  }

  /**
   * The most threads to use, all processors if not called; the result does not depend on it.
   *
   * @throws InputException if below 1
   */
  public Trainer<N, A> threads(int threads) {
    this.threads = require(threads >= 1, threads, "threads must be at least 1, not " + threads);
    return this;
  }

  /** Is told how training goes; may be called for several. */
  public Trainer<N, A> listener(TrainingListener listener) {
    listeners.add(listener);
    return this;
  }

  /** Rows to validate with, in place of a share held out. */
  public Trainer<N, A> validation(Dataset<A> rows) {
    this.validation = rows;
    return this;
  }

  /** Rows for the final test, in place of a share held out. */
  public Trainer<N, A> test(Dataset<A> rows) {
    this.test = rows;
    return this;
  }

  /** A folder to write a checkpoint into after every epoch. */
  public Trainer<N, A> checkpoint(Path folder) {
    this.checkpoints = folder;
    return this;
  }

  /** True to go on from the newest whole checkpoint in the folder, or begin anew if there is none. */
  public Trainer<N, A> resume(boolean resume) {
    this.resume = resume;
    return this;
  }

  /** True to tell listeners how each layer does: see {@link TrainingListener#layersObserved}. Costs a pass an epoch. */
  public Trainer<N, A> watch(boolean watch) {
    this.watch = watch;
    return this;
  }

  /** Begins with the weights of a network instead of drawn ones. {@link #fit} fits its normalisation anew. */
  public Trainer<N, A> initial(N network) {
    initialNormalization = definition.contents(network).normalization();
    return initialValues(definition.contents(network).values());
  }

  /** Begins with these values, all tensors in file order, instead of drawn ones. */
  public Trainer<N, A> initialValues(A values) {
    int length = definition.elements().length(values);
    int wanted = NetworkSize.values(definition);
    require(length == wanted, length, definition.name() + " has " + wanted + " values, not " + length);
    this.initialValues = definition.elements().copyOf(values);
    return this;
  }

  /**
   * Trains.
   *
   * @throws InputException if the rows or the options are at fault, {@link DivergedException} at the first NaN or
   *     infinity
   */
  public TrainingRun<N> fit(Dataset<A> rows) {
    if (resume && checkpoints == null) {
      throw new InputException("to resume, name the folder of the checkpoints (--checkpoint)");
    }
    try (Team team = Team.open(threads)) {
      return new TrainingLoop<>(definition, settings(), rows).run();
    }
  }

  /**
   * Raises the learning rate from 10⁻⁷ until training diverges, from the same start as {@link #fit}, and suggests one.
   * The plan's schedule takes no part.
   *
   * @throws InputException if the rows or the options are at fault
   */
  public RateCurve findRate(Dataset<A> rows) {
    return new RateSearch<>(definition, settings(), rows).run();
  }

  /**
   * The flat contract, first half: sums, over the rows, of loss and gradient at the present weights. Dropout is drawn
   * as in the update that {@link #step} makes next.
   *
   * @param x raw rows of inputs, [rows × schema.inputWidth()]
   * @param y raw rows of targets, [rows × schema.targetWidth()]
   * @param gradientSum overwritten: one number a parameter, in file order, trainable tensors only
   * @return the sum of the rows' (weighted) losses, without penalty
   */
  public double lossAndGradient(A x, A y, int rows, A gradientSum) {
    return flat().lossAndGradient(x, y, rows, gradientSum);
  }

  /**
   * The flat contract, second half: one update from a sum of gradients; divisor, penalty, clipping and the schedule's
   * rate enter here. Counts its own steps; to a schedule each is an epoch, as with {@code batch = all}.
   *
   * @param weight the divisor: rows, or the sum of their class weights
   * @throws DivergedException if the update would have stored a NaN or infinity
   */
  public void step(A gradientSum, double weight) {
    flat().step(gradientSum, weight);
  }

  /** The network as {@link #step} left it. */
  public N network() {
    return flat().network();
  }

  private FlatTraining<N, A> flat() {
    if (flat == null) {
      flat = new FlatTraining<>(definition, settings(), initialNormalization);
    }
    return flat;
  }

  private TrainingSettings<A> settings() {
    return new TrainingSettings<>(epochs, batch, seed, rate, shuffle, threads, listeners,
        Optional.ofNullable(validation), Optional.ofNullable(test), Optional.ofNullable(checkpoints), resume, watch,
        Optional.ofNullable(initialValues));
  }

  private static <T> T require(boolean holds, T value, String complaint) {
    if (!holds) {
      throw new InputException(complaint);
    }
    return value;
  }
}
