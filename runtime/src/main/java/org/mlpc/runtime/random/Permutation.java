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
    for (int i = length - 1; i > 0; i--) {
      int j = random.below(i + 1, step, 0, i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
