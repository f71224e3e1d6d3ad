package org.mlpc.runtime.kernel;

import java.util.Arrays;

/** The arguments of a call that a {@link Team} shares, in slots that are filled anew for every call. */
public final class Job {

  private static final float[] NONE = {};

  /** Arrays of the call. */
  public final float[][] arrays = new float[6][];
  /** Counts of the call. */
  public final int[] sizes = new int[6];
  /** Factors of the call. */
  public final float[] numbers = new float[10];
  /** The variant of the call. */
  public boolean flag;

  /** The rows of a call that gathers. */
  int[] order;
  boolean vector;
  /** Whether members have columns of the result, not rows of it. */
  boolean byColumns;
  /** Pieces of a member's stretch. */
  int pieces;

  private final float[][] scratch;
  /** Whether no part has found other than numbers; true before the first. */
  volatile boolean finite;

  Job(int members) {
    scratch = new float[members][];
    Arrays.fill(scratch, NONE);
    forget();
  }

  /** Where a part of n elements begins, a multiple of {@code unit}; part {@code parts} begins at n. */
  public static int from(int n, int unit, int part, int parts) {
    int units = (n + unit - 1) / unit;
    return Math.min(n, (int) ((long) units * part / parts) * unit);
  }

  /** Says whether all that a part stored or saw are numbers; to be asked of {@link #finite()} when all are done. */
  public void finite(boolean all) {
    if (!all) {
      finite = false;
    }
  }

  /** Whether every part has said so. */
  public boolean finite() {
    return finite;
  }

  /** Scratch space of a member's own. It grows when a larger product comes, so never twice for the same shapes. */
  float[] scratch(int member, int length) {
    if (scratch[member].length < length) {
      scratch[member] = new float[length];
    }
    return scratch[member];
  }

  /** Lets go of the arrays: an idle team keeps nothing alive. */
  void forget() {
    Arrays.fill(arrays, NONE);
    order = null;
  }
}
