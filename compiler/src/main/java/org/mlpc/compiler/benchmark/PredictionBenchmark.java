package org.mlpc.compiler.benchmark;

import java.lang.reflect.Array;
import java.util.concurrent.atomic.DoubleAdder;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;

/** Times raw predictions of one row and of many. */
public final class PredictionBenchmark<N extends Network<?, ?>, A> {

  /** Different rows that take turns, so that no branch and no cache line is learnt by heart. */
  private static final int ROWS = 64;

  private static final int SAMPLES = 20_000;

  private final Schema schema;
  private final Elements<A> elements;
  private final NetworkDefinition<N, A> definition;
  private final N network;

  public PredictionBenchmark(NetworkDefinition<N, A> definition, N network) {
    this.schema = definition.schema();
    this.elements = definition.elements();
    this.definition = definition;
    this.network = network;
  }

  /** Predicts single rows for about {@code seconds} after a warm-up. */
  public PredictionSpeed row(double seconds) {
    A[] rows = rows();
    A outputs = elements.allocate(schema.targetWidth());
    BlockClock clock = new BlockClock(seconds);
    // As many at a time as take some microseconds: reading the clock must not be what is measured.
    int chunk = ROWS;
    while (!clock.done()) {
      for (int i = 0; i < chunk; i++) {
        definition.predict(network, rows[i], outputs, 1);
      }
      clock.add(chunk);
    }
    return new PredictionSpeed(
        1e9 / clock.speed(), clock.spread(), slowest(rows, outputs), bytes(rows, outputs));
  }

  /** The 99th percentile of single predictions, each timed alone, the cost of reading the clock taken off. */
  private double slowest(A[] rows, A outputs) {
    double[] nanos = new double[SAMPLES];
    double[] clock = new double[SAMPLES];
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < SAMPLES; i++) {
        long start = System.nanoTime();
        definition.predict(network, rows[i % ROWS], outputs, 1);
        long end = System.nanoTime();
        nanos[i] = end - start;
        clock[i] = System.nanoTime() - end;
      }
    }
    return Math.max(0, Quantiles.of(nanos, SAMPLES, 0.99) - Quantiles.median(clock, SAMPLES));
  }

  private double bytes(A[] rows, A outputs) {
    long before = Allocation.ofThisThread();
    for (int i = 0; i < SAMPLES; i++) {
      definition.predict(network, rows[i % ROWS], outputs, 1);
    }
    return (double) (Allocation.ofThisThread() - before) / SAMPLES;
  }

  @SuppressWarnings("unchecked")
  private A[] rows() {
    A one = SyntheticRows.inputs(schema, elements, 1);
    A[] rows = (A[]) Array.newInstance(one.getClass(), ROWS);
    A all = SyntheticRows.inputs(schema, elements, ROWS);
    int width = schema.inputWidth();
    for (int row = 0; row < ROWS; row++) {
      rows[row] = elements.allocate(width);
      System.arraycopy(all, row * width, rows[row], 0, width);
    }
    return rows;
  }

  /**
   * Rows a second of predicting {@code rows} at a time, for about {@code seconds} after a warm-up.
   *
   * @param threads callers at the same time, each with rows of its own; all share the network
   */
  public double batch(int rows, int threads, double seconds) throws InterruptedException {
    DoubleAdder speeds = new DoubleAdder();
    Runnable caller = () -> {
      A features = SyntheticRows.inputs(schema, elements, rows);
      A outputs = elements.allocate(rows * schema.targetWidth());
      BlockClock clock = new BlockClock(seconds);
      while (!clock.done()) {
        definition.predict(network, features, outputs, rows);
        clock.add(rows);
      }
      speeds.add(clock.speed());
    };
    Thread[] callers = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      callers[i] = new Thread(caller, "caller " + (i + 1));
      callers[i].start();
    }
    for (Thread thread : callers) {
      thread.join();
    }
    return speeds.sum();
  }
}
