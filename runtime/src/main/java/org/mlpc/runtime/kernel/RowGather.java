package org.mlpc.runtime.kernel;

/**
 * Copies rows picked by an order. Rows of a shuffled batch lie anywhere in memory, so what counts is how many of them
 * the processor can wait for at once: the fewer instructions a row takes, the more.
 */
public final class RowGather {

  /** Up to this, element by element: a call would cost more than the copy. */
  private static final int SHORT = 12;

  /** How many elements of a pass over arrays in the cache take as long as one of a row that lies anywhere. */
  private static final int WAIT = 4;
  /** Rows that are copied side by side, which no part of a batch divides. */
  private static final int GROUP = 4;

  private RowGather() {}

  /**
   * Columns {@code first … first + width - 1} of row {@code order[start + i]} of {@code from}, whose rows lie
   * {@code step} elements apart, become row i of {@code into}, for {@code count} rows. What lies between a row and the
   * next in {@code into} keeps its value or becomes zero.
   */
  public static void rows(
      float[] from, int first, int width, int step, int[] order, int start, int count, float[] into, int stride) {
    long elements = (long) WAIT * width * count;
    Team team = Team.forPass(elements);
    if (team.size() == 1) {
      rows(from, first, width, step, order, start, count, into, 0, stride);
      return;
    }
    Job job = team.job();
    job.arrays[0] = from;
    job.arrays[1] = into;
    job.order = order;
    job.sizes[0] = first;
    job.sizes[1] = width;
    job.sizes[2] = step;
    job.sizes[3] = start;
    job.sizes[4] = count;
    job.sizes[5] = stride;
    team.share(RowGather::part, team.piecesOfPass(elements, count / GROUP));
  }

  /**
   * The inputs and targets of rows that lie one behind the other, {@code width + targets} elements each: rows of
   * {@code x} and of {@code y}.
   */
  public static void pairs(
      float[] from, int width, int targets, int[] order, int start, int count, float[] x, int xStride, float[] y,
      int yStride) {
    int step = width + targets;
    int done = 0;
    if (Kernels.vector((long) step * count) && Team.forPass((long) WAIT * width * count).size() == 1) {
      done = VectorRowGather.pairs(from, width, targets, order, start, count, x, xStride, y, yStride);
    }
    if (done == 0) {
      rows(from, 0, width, step, order, start, count, x, xStride);
      rows(from, width, targets, step, order, start, count, y, yStride);
    } else {
      for (int i = done; i < count; i++) {
        copy(from, order[start + i] * step, width, x, i * xStride);
        copy(from, order[start + i] * step + width, targets, y, i * yStride);
      }
    }
  }

  private static void part(Job job, int member, int part, int parts) {
    int[] s = job.sizes;
    int at = Job.from(s[4], GROUP, part, parts);
    int count = Job.from(s[4], GROUP, part + 1, parts) - at;
    rows(job.arrays[0], s[0], s[1], s[2], job.order, s[3] + at, count, job.arrays[1], at * s[5], s[5]);
  }

  private static void rows(
      float[] from, int first, int width, int step, int[] order, int start, int count, float[] into, int at,
      int stride) {
    int done = 0;
    if (Kernels.vector((long) width * count)) {
      if (VectorRowGather.rows(from, first, width, step, order, start, count, into, at, stride)) {
        return;
      }
      done = VectorRowGather.shortRows(from, first, width, step, order, start, count, into, at, stride);
    }
    for (int i = done; i < count; i++) {
      copy(from, first + order[start + i] * step, width, into, at + i * stride);
    }
  }

  private static void copy(float[] from, int row, int width, float[] into, int at) {
    if (width > SHORT) {
      System.arraycopy(from, row, into, at, width);
    } else {
      for (int e = 0; e < width; e++) {
        into[at + e] = from[row + e];
      }
    }
  }

  /** The same in float64. */
  public static void rows(
      double[] from, int first, int width, int step, int[] order, int start, int count, double[] into, int stride) {
    for (int i = 0; i < count; i++) {
      int row = first + order[start + i] * step;
      int at = i * stride;
      if (width > SHORT) {
        System.arraycopy(from, row, into, at, width);
      } else {
        for (int e = 0; e < width; e++) {
          into[at + e] = from[row + e];
        }
      }
    }
  }
}
