package org.mlpc.compiler.benchmark;

import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;
import org.mlpc.runtime.TrainingListener;
import org.mlpc.runtime.TrainingStart;
import org.mlpc.runtime.data.Dataset;

/**
 * Times the trainer as a user runs it. All that happens between two updates counts: shuffling, gathering, and whatever
 * the plan asks for at the end of an epoch.
 */
public final class TrainingBenchmark<N extends Network<?, ?>, A> {

  /** Of one burst that measures the machine's peak, one after each block. */
  private static final double PEAK_SECONDS = 0.004;

  private final NetworkDefinition<N, A> definition;
  private final Dataset<A> rows;
  private final int batch;
  private final int threads;

  /**
   * @param batch rows of a step; 0 for all
   * @param threads the most threads a step may use
   */
  public TrainingBenchmark(NetworkDefinition<N, A> definition, Dataset<A> rows, int batch, int threads) {
    this.definition = definition;
    this.rows = rows;
    this.batch = batch;
    this.threads = threads;
  }

  /** Trains for about {@code seconds} after a warm-up. */
  public TrainingSpeed run(double seconds) {
    Timing timing = new Timing(seconds);
    Trainer<N, A> trainer =
        Trainer.of(definition).batch(batch).threads(threads).epochs(Integer.MAX_VALUE).listener(timing);
    try {
      while (true) {
        // Early stopping may end a training before its time; then another follows.
        trainer.fit(rows);
      }
    } catch (Enough enough) {
      return timing.result();
    }
  }

  /** Ends a training from within its listener. */
  private static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough", null, false, false);
    }
  }

  private final class Timing implements TrainingListener {

    private final BlockClock clock;
    private final FmaPeak peak = new FmaPeak();
    private final double[] peaks = new double[1024];
    private int peakCount;
    private int batches;
    private int trainingRows;
    private int batchRows;
    private long ownBytes;
    private long helperBytes;
    private int firstBatch;
    private final double[] bytes = new double[1024];
    private int stretches;

    Timing(double seconds) {
      clock = new BlockClock(seconds);
      peak.gflops(0.05);
    }

    @Override
    public void started(TrainingStart start) {
      batches = start.batches();
      trainingRows = start.trainingRows();
      batchRows = batch == 0 ? trainingRows : Math.min(batch, trainingRows);
      clock.resume();
    }

    @Override
    public void batchFinished(int epoch, int number, double loss) {
      boolean blockEnds = clock.add(Math.min(batchRows, trainingRows - (number - 1) * batchRows));
      // Allocation is counted in stretches that end with a block or an epoch, so that a step's bytes are a step's own.
      if (blockEnds || number == batches) {
        countBytes(number);
      }
      if (blockEnds) {
        firstBatch = 0;
        measurePeak();
        if (clock.done()) {
          throw new Enough();
        }
        clock.resume();
      }
      if (firstBatch == 0 || number == 1) {
        firstBatch = number;
        helperBytes = Allocation.ofHelpers();
        ownBytes = Allocation.ofThisThread();
      }
    }

    private void countBytes(int number) {
      if (firstBatch > 0 && number > firstBatch && clock.steady()) {
        double all = Allocation.ofThisThread() - ownBytes + Allocation.ofHelpers() - helperBytes;
        bytes[stretches++ % bytes.length] = all / (number - firstBatch);
      }
    }

    private void measurePeak() {
      peaks[peakCount++ % peaks.length] = peak.gflops(PEAK_SECONDS);
    }

    TrainingSpeed result() {
      return new TrainingSpeed(
          clock.speed(),
          clock.spread(),
          batchRows,
          stretches == 0 ? 0 : Quantiles.median(bytes, Math.min(stretches, bytes.length)),
          Quantiles.median(peaks, Math.min(peakCount, peaks.length)));
    }
  }
}
