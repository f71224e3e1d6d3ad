package org.mlpc.runtime;

/** Makes the updates of an epoch. */
interface EpochRunner<A> extends AutoCloseable {

  /**
   * Trains one epoch, from 0.
   *
   * @return the mean loss of the training rows
   * @throws DivergedException at the first NaN or infinity
   */
  double run(int epoch);

  /** The learning rate of the last update. */
  double rate();

  /** What a checkpoint must keep of it. */
  double[] state();

  /** Takes back what {@link #state()} gave. */
  void state(double[] state);

  /** Ends what runs beside the training. */
  @Override
  default void close() {}
}
