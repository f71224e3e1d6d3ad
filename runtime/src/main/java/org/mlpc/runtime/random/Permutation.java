package org.mlpc.runtime.random;

/** Random orders, by the shuffle of Fisher and Yates in Durstenfeld's form (1964). */
public final class Permutation {

  private Permutation() {}

  /** Fills {@code order} with 0 … length − 1 in the random order of this step (usually the epoch). */
  public static void fill(int[] order, Philox random, long step) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    shuffle(order, order.length, random, step);
  }

  /** Shuffles the first {@code length} elements of {@code order}. */
  public static void shuffle(int[] order, int length, Philox random, long step) {
    int[] drawn = new int[Philox.MOST_DRAWS];
    int i = length - 1;
    if (i > 0 && (i & 1) == 0) {
      swap(order, i, random.below(i + 1, step, 0, i));
      i--;
    }
    while (i > 0) {
      int count = Math.min(Philox.MOST_DRAWS, i + 1);
      random.belowDescending(drawn, count, step, 0, i);
      for (int n = 0; n < count; n++) {
        swap(order, i - n, drawn[n]);
      }
      i -= count;
    }
  }

  private static void swap(int[] order, int i, int j) {
    int swapped = order[i];
    order[i] = order[j];
    order[j] = swapped;
  }
}
