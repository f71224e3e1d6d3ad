package org.mlpc.runtime;

import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.random.Permutation;
import org.mlpc.runtime.random.Philox;
import org.mlpc.runtime.random.Purpose;

/**
 * How an epoch goes through the rows: in which order, and in batches of how many.
 *
 * @param rows training rows
 * @param size rows of a batch, except a smaller last one
 * @param count batches of an epoch; a last one with too few rows is left out
 */
record BatchPlan(int rows, int size, int count) {

  /**
   * @param wanted rows of a batch; 0 for all
   * @param minimum the fewest rows a batch may have
   */
  static BatchPlan of(int rows, int wanted, int minimum) {
    int size = wanted == 0 ? rows : Math.min(wanted, rows);
    int rest = rows % size;
    int count = rows / size + (rest >= Math.max(1, minimum) ? 1 : 0);
    if (size < minimum) {
      throw new InputException("batches of " + size + (size == 1 ? " row" : " rows")
          + " are too small: batchNorm needs the variance of at least " + minimum + " rows");
    }
    return new BatchPlan(rows, size, count);
  }

  /** Rows of the batch of this index. */
  int rows(int batch) {
    return Math.min(size, rows - batch * size);
  }

  /** Fills the order in which {@code epoch}, from 0, takes the rows. */
  void order(int[] order, boolean shuffle, Philox random, int epoch) {
    if (shuffle) {
      Permutation.fill(order, random, epoch);
      return;
    }
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  static Philox shuffling(long seed) {
    return new Philox(seed, Purpose.SHUFFLE);
  }
}
