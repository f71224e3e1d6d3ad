package org.mlpc.runtime;

import java.nio.file.Path;
import org.mlpc.runtime.data.Dataset;

/**
 * Trains a network. The plan of its {@code .mlp} file holds where nothing else is said here.
 *
 * @param <N> the generated class
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Trainer<N extends Network<?, ?>, A> {

  private final NetworkDefinition<N, A> definition;

  private Trainer(NetworkDefinition<N, A> definition) {
    this.definition = definition;
  }

  public static <N extends Network<?, ?>, A> Trainer<N, A> of(NetworkDefinition<N, A> definition) {
    return new Trainer<>(definition);
  }

  /** Passes over the training rows. */
  public Trainer<N, A> epochs(int epochs) {
    return this;
  }

  /** Rows of a batch; 0 for all rows at once. */
  public Trainer<N, A> batch(int rows) {
    return this;
  }

  /** The seed of initial weights, split, shuffles, dropout and noise. */
  public Trainer<N, A> seed(long seed) {
    return this;
  }

  /** The optimiser's rate, before any schedule. */
  public Trainer<N, A> rate(double rate) {
    return this;
  }

  /** False to take rows in file order in every epoch. */
  public Trainer<N, A> shuffle(boolean shuffle) {
    return this;
  }

  /** The most threads to use; the result does not depend on it. */
  public Trainer<N, A> threads(int threads) {
    return this;
  }

  /** Is told how training goes; may be called for several. */
  public Trainer<N, A> listener(TrainingListener listener) {
    return this;
  }

  /** Rows to validate with, in place of a share held out. */
  public Trainer<N, A> validation(Dataset<A> rows) {
    return this;
  }

  /** Rows for the final test, in place of a share held out. */
  public Trainer<N, A> test(Dataset<A> rows) {
    return this;
  }

  /** A folder to write a checkpoint into after every epoch. */
  public Trainer<N, A> checkpoint(Path folder) {
    return this;
  }

  /** True to go on from the newest whole checkpoint in the folder, or begin anew if there is none. */
  public Trainer<N, A> resume(boolean resume) {
    return this;
  }

  /** Begins with the weights of a network instead of drawn ones. */
  public Trainer<N, A> initial(N network) {
    return this;
  }

  /** Begins with these values, all tensors in file order, instead of drawn ones. */
  public Trainer<N, A> initialValues(A values) {
    return this;
  }

  /**
   * Trains.
   *
   * @throws org.mlpc.runtime.data.InputException if the rows or the options are at fault
   */
  public TrainingRun<N> fit(Dataset<A> rows) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * The flat contract, first half: sums, over the rows, of loss and gradient at the present weights. Dropout is drawn as
   * in the update that {@link #step} makes next.
   *
   * @param x raw rows of inputs, [rows × schema.inputWidth()]
   * @param y raw rows of targets, [rows × schema.targetWidth()]
   * @param gradientSum overwritten: one number a parameter, in file order, trainable tensors only
   * @return the sum of the rows' (weighted) losses, without penalty
   */
  public double lossAndGradient(A x, A y, int rows, A gradientSum) {
    throw new UnsupportedOperationException("flat");
  }

  /**
   * The flat contract, second half: one update from a sum of gradients; divisor, penalty, clipping and the schedule's rate
   * enter here. Counts its own steps.
   *
   * @param weight the divisor: rows, or the sum of their class weights
   */
  public void step(A gradientSum, double weight) {
    throw new UnsupportedOperationException("flat");
  }

  /** The network as {@link #step} left it. */
  public N network() {
    throw new UnsupportedOperationException("flat");
  }
}
