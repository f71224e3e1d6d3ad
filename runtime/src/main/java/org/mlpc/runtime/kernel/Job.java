package org.mlpc.runtime.kernel;

import java.util.Arrays;

/** The arguments of a call that a {@link Team} shares, in slots that are filled anew for every call. */
public final class Job {

  private static final float[] NONE = {};

  /** Arrays of the call. */
  public final float[][] arrays = new float[6][];
  /** Counts of the call. */
  public final int[] sizes = new int[4];
  /** Factors of the call. */
  public final float[] numbers = new float[10];
  /** The variant of the call. */
  public boolean flag;

  boolean vector;

  private final float[][] scratch;
  private final boolean[] finite;

  Job(int parts) {
    scratch = new float[parts][];
    finite = new boolean[parts];
    Arrays.fill(scratch, NONE);
    forget();
  }

  /** Where a part of n elements begins, a multiple of {@code unit}; part {@code parts} begins at n. */
  public static int from(int n, int unit, int part, int parts) {
    int units = (n + unit - 1) / unit;
    return Math.min(n, (int) ((long) units * part / parts) * unit);
  }

  /** Says whether all that a part stored or saw are numbers; to be asked of {@link #finite()} when all are done. */
  public void finite(int part, boolean all) {
    finite[part] = all;
  }

  /** Whether every part has said so. */
  public boolean finite() {
    boolean all = true;
    for (boolean part : finite) {
      all &= part;
    }
    return all;
  }

  /** Scratch space of a part's own. It grows when a larger product comes, so never twice for the same shapes. */
  float[] scratch(int part, int length) {
    if (scratch[part].length < length) {
      scratch[part] = new float[length];
    }
    return scratch[part];
  }

  /** Lets go of the arrays: an idle team keeps nothing alive. */
  void forget() {
    Arrays.fill(arrays, NONE);
  }
}
