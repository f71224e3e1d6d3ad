package org.mlpc.runtime;

/** Shares rows out among groups so that each gives its part: by largest remainder, the first group on a tie. */
final class Apportionment {

  private Apportionment() {}

  /**
   * How many rows each group gives.
   *
   * @param total rows wanted of all groups together
   * @param taken rows that each group has given already
   */
  static int[] of(int[][] groups, int total, int[] taken) {
    long all = 0;
    for (int[] group : groups) {
      all += group.length;
    }
    int[] given = new int[groups.length];
    long[] remainder = new long[groups.length];
    int rest = total;
    for (int g = 0; g < groups.length; g++) {
      long exact = (long) total * groups[g].length;
      given[g] = (int) Math.min(exact / all, groups[g].length - taken[g]);
      remainder[g] = exact % all;
      rest -= given[g];
    }
    while (rest > 0) {
      int next = -1;
      for (int g = 0; g < groups.length; g++) {
        boolean left = given[g] + taken[g] < groups[g].length;
        next = left && (next < 0 || remainder[g] > remainder[next]) ? g : next;
      }
      given[next]++;
      remainder[next] -= all;
      rest--;
    }
    return given;
  }
}
