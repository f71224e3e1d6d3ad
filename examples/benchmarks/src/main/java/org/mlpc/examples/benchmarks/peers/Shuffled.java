package org.mlpc.examples.benchmarks.peers;

import java.util.Random;

/** The order of rows in training: every epoch another, cut into batches, the last smaller one kept. */
final class Shuffled {

  private final Random random = new Random(1);
  private final int[] order;
  private final int batch;
  private int next;
  private int last;

  Shuffled(int rows, int batch) {
    this.order = new int[rows];
    this.batch = batch;
    this.next = rows;
    for (int row = 0; row < rows; row++) {
      order[row] = row;
    }
  }

  /** Rows of the batch that begins; ask for each by {@link #row}. */
  int begin() {
    if (next >= order.length) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int row = order[i];
        order[i] = order[j];
        order[j] = row;
      }
      next = 0;
    }
    int rows = Math.min(batch, order.length - next);
    next += rows;
    last = rows;
    return rows;
  }

  int row(int i) {
    return order[next - last + i];
  }
}
