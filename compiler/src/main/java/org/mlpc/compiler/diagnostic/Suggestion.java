package org.mlpc.compiler.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the valid name nearest to what was written. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The valid name that differs only in case, else the one with the smallest edit distance (insert, delete, replace,
   * swap neighbours), if that is at most a third of the written length and never more than three; the first of several.
   */
  public static Optional<String> nearest(String written, Collection<String> valid) {
    String best = null;
    int allowed = Math.min(3, Math.max(1, written.length() / 3));
    int bestDistance = allowed + 1;
    String folded = fold(written);
    for (String candidate : valid) {
      int distance = distance(folded, fold(candidate), bestDistance);
      // A name of two letters is no typing error of another one: nothing of it would be left.
      boolean somethingInCommon = distance < Math.min(folded.length(), candidate.length());
      if (distance < bestDistance && (somethingInCommon || distance == 0)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Case and underscores are the differences between frameworks' spellings, so they cost nothing. */
  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** Damerau's distance with adjacent swaps (optimal string alignment), or {@code limit} if it is not below that. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int least = Integer.MAX_VALUE;
      for (int j = 0; j <= b.length(); j++) {
        row[j] = i == 0 ? j : j == 0 ? i : cheapest(before, last, row, a, b, i, j);
        least = Math.min(least, row[j]);
      }
      if (least >= limit) {
        return limit;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(limit, last[b.length()]);
  }

  /** An entry of the table's row {@code i}, from the two rows above it and what stands left of it. */
  private static int cheapest(int[] before, int[] last, int[] row, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int cost = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
    boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, 1 + before[j - 2]) : cost;
  }
}
