package org.mlpc.runtime.data;

import java.util.Collection;
import java.util.Locale;

/** Finds what somebody may have meant. */
final class NearestName {

  private NearestName() {}

  /** The candidate that takes the fewest edits, letters' case aside; the first of several; empty if there is none. */
  static String of(String written, Collection<String> candidates) {
    String nearest = "";
    int best = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int edits = edits(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (edits < best) {
        best = edits;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Levenshtein's distance (1966). */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
