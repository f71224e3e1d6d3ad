package org.mlpc.runtime;

import java.util.concurrent.locks.LockSupport;
import org.mlpc.runtime.data.Elements;

/**
 * Gathers the next batch on a thread of its own while the present one is computed with: for rows that are read from a
 * file and transformed each time. Nothing is allocated from batch to batch, and the rows are those that a gathering in
 * between would give.
 */
final class RowsAhead<A> implements AutoCloseable {

  private final PreparedRows<A> rows;
  private final Elements<A> elements;
  private final BatchPlan batches;
  private final int inputWidth;
  private final int targetWidth;
  private final A inputs;
  private final A targets;
  private final int[] order;
  private final Thread worker;
  private volatile int wanted = -1;
  private volatile int gathered = -1;
  private volatile boolean closed;
  private volatile Throwable failure;
  private Thread consumer;

  /**
   * @param order the order of the rows, to be filled before each {@link #begin}
   */
  RowsAhead(PreparedRows<A> rows, BatchPlan batches, int[] order) {
    this.rows = rows;
    this.batches = batches;
    this.order = order;
    elements = rows.raw().elements();
    inputWidth = rows.raw().schema().inputWidth();
    targetWidth = rows.raw().schema().targetWidth();
    inputs = elements.allocate(batches.size() * inputWidth);
    targets = elements.allocate(batches.size() * targetWidth);
    worker = new Thread(this::gatherAll, "mlpc-rows");
    worker.setDaemon(true);
  }

  /** Begins an epoch: the first batch is gathered from now on. */
  void begin() {
    consumer = Thread.currentThread();
    request(0);
    if (worker.getState() == Thread.State.NEW) {
      worker.start();
    }
  }

  /** Copies the batch of this index into the network, as soon as it is there, and has the next one gathered. */
  void take(int batch, TrainableNetwork<A> network) {
    while (gathered != batch && failure == null) {
      LockSupport.park(this);
    }
    if (failure != null) {
      throw new IllegalStateException("rows could not be gathered", failure);
    }
    int count = batches.rows(batch);
    for (int row = 0; row < count; row++) {
      elements.copy(inputs, row * inputWidth, network.inputs(), row * network.inputStride(), inputWidth);
      elements.copy(targets, row * targetWidth, network.targets(), row * network.targetStride(), targetWidth);
    }
    if (batch + 1 < batches.count()) {
      request(batch + 1);
    }
  }

  private void request(int batch) {
    gathered = -1;
    wanted = batch;
    LockSupport.unpark(worker);
  }

  private void gatherAll() {
    while (!closed) {
      int batch = wanted;
      if (batch < 0) {
        LockSupport.park(this);
        continue;
      }
      wanted = -1;
      try {
        rows.gather(order, batch * batches.size(), batches.rows(batch), inputs, inputWidth, targets, targetWidth);
        gathered = batch;
      } catch (RuntimeException | Error e) {
        failure = e;
      }
      LockSupport.unpark(consumer);
    }
  }

  /** Ends the thread. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(worker);
  }
}
