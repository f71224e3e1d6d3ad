package org.mlpc.compiler.benchmark;

import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;

/** All measurements of one network, one after the other. */
public final class NetworkBenchmark<N extends Network<?, ?>, A> {

  /** Rows of a batch to predict. */
  public static final int PREDICTED_ROWS = 256;

  private final NetworkDefinition<N, A> definition;

  public NetworkBenchmark(NetworkDefinition<N, A> definition) {
    this.definition = definition;
  }

  /**
   * Measures for about {@code seconds}; warm-up comes on top.
   *
   * @param rows of the synthetic data set
   * @param batch rows of a step; 0 for all
   * @param trainingFlops of one row, as {@link Work} counts them
   */
  public Result run(int rows, int batch, int threads, double seconds, double trainingFlops)
      throws InterruptedException {
    Elements<A> elements = definition.elements();
    PredictionBenchmark<N, A> prediction = new PredictionBenchmark<>(definition, initialized());
    // Training last: code that was compiled for it alone must not be what a service's prediction is measured with.
    PredictionSpeed row = prediction.row(seconds * 0.2);
    double batchRows = prediction.batch(PREDICTED_ROWS, threads, seconds * 0.2);
    Dataset<A> data = SyntheticRows.dataset(definition.schema(), elements, rows);
    TrainingSpeed training = new TrainingBenchmark<>(definition, data, batch, threads).run(seconds * 0.6);
    return new Result(training, row, batchRows, trainingFlops * training.samplesPerSecond() * 1e-9);
  }

  /** A network with fresh weights. */
  public N initialized() {
    return Trainer.of(definition).network();
  }

  /**
   * What was measured.
   *
   * @param batchRowsPerSecond rows predicted a second, {@link #PREDICTED_ROWS} at a time
   * @param trainGflops work really needed for training, in units of 10⁹ a second
   */
  public record Result(
      TrainingSpeed training, PredictionSpeed prediction, double batchRowsPerSecond, double trainGflops) {}
}
