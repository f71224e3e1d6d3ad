package org.mlpc.runtime.kernel;

/**
 * Products of dense layers in float: picks the family of kernels and splits large products over the team. A product is
 * split where its parts read the least in common: by columns of the result, or by rows where those are few.
 */
final class FloatDense {

  private static final int PAIR = 2 * Panels.WIDTH;
  private static final int ROW_BLOCK = 8;
  /** Pieces of a weight gradient at most: each copies the gradient of its columns again. */
  private static final int MOST_COPIES = 4;

  private FloatDense() {}

  static void forward(
      float[] x, int rows, int in, float[] weight, float[] bias, int out, float[] z, boolean relu) {
    long work = (long) rows * in * Panels.padded(out);
    boolean vector = Kernels.vector(work);
    Team team = Team.forProduct(work);
    if (rows == 1 && vector && out > 1 && team.size() == 1) {
      VectorOneRow.forward(x, in, weight, bias, out, z, relu);
    } else if (team.size() == 1) {
      forward(vector, x, in, weight, bias, out, z, relu, 0, rows, 0, Panels.padded(out));
    } else {
      boolean byColumns = sharesColumns(Panels.padded(out), team.size()) || rows < team.size() * ROW_BLOCK;
      int units = byColumns ? Panels.padded(out) / PAIR : rows / ROW_BLOCK;
      fill(team.job(), vector, relu, byColumns, rows, in, out, x, weight, bias, z);
      team.share(FloatDense::forwardPart, pieces(team, vector, work, units));
    }
  }

  private static void forwardPart(Job job, int member, int part, int parts) {
    float[][] a = job.arrays;
    int rows = job.sizes[0];
    int in = job.sizes[1];
    int out = job.sizes[2];
    int width = Panels.padded(out);
    if (job.byColumns) {
      forward(job.vector, a[0], in, a[1], a[2], out, a[3], job.flag, 0, rows,
          Job.from(width, PAIR, part, parts), Job.from(width, PAIR, part + 1, parts));
    } else {
      forward(job.vector, a[0], in, a[1], a[2], out, a[3], job.flag,
          Job.from(rows, ROW_BLOCK, part, parts), Job.from(rows, ROW_BLOCK, part + 1, parts), 0, width);
    }
  }

  private static void forward(
      boolean vector, float[] x, int in, float[] weight, float[] bias, int out, float[] z, boolean relu,
      int firstRow, int endRow, int firstColumn, int endColumn) {
    if (out == 1) {
      OneUnit.forward(x, in, weight, bias[0], z, relu, firstRow, endRow);
    } else if (vector) {
      VectorDense.forward(x, in, weight, bias, out, z, relu, firstRow, endRow, firstColumn, endColumn);
    } else {
      ScalarDense.forward(x, in, weight, bias, out, z, relu, firstRow, endRow, firstColumn, endColumn);
    }
  }

  /** Multiplies by the derivative of relu too where {@code relu}: {@code a} is then what the relu gave. */
  static void inputGradient(
      float[] gz, int rows, int out, float[] weight, int in, float[] a, boolean relu, float[] gx, float[] scratch) {
    long work = (long) rows * in * Panels.padded(out);
    boolean vector = Kernels.vector(work);
    Team team = Team.forProduct(work);
    if (team.size() == 1) {
      inputGradient(vector, gz, rows, out, weight, in, a, relu, gx, scratch, 0, Panels.padded(in));
    } else {
      fill(team.job(), vector, relu, true, rows, in, out, gz, weight, a, gx);
      team.share(FloatDense::inputGradientPart, pieces(team, vector, work, Panels.padded(in) / PAIR));
    }
  }

  private static void inputGradientPart(Job job, int member, int part, int parts) {
    float[][] a = job.arrays;
    int in = job.sizes[1];
    int out = job.sizes[2];
    int width = Panels.padded(in);
    float[] scratch = job.scratch(member, Dense.scratchLength(job.sizes[0], in, out));
    inputGradient(job.vector, a[0], job.sizes[0], out, a[1], in, a[2], job.flag, a[3], scratch,
        Job.from(width, PAIR, part, parts), Job.from(width, PAIR, part + 1, parts));
  }

  private static void inputGradient(
      boolean vector, float[] gz, int rows, int out, float[] weight, int in, float[] a, boolean relu, float[] gx,
      float[] scratch, int firstInput, int endInput) {
    if (out == 1 && !vector) {
      OneUnit.inputGradient(gz, rows, weight, in, gx, firstInput, endInput);
    } else if (out == 1) {
      VectorDense.unitInputGradient(gz, rows, weight, in, gx, firstInput, endInput);
    } else if (vector) {
      VectorDense.inputGradient(gz, rows, out, weight, in, gx, scratch, firstInput, endInput);
    } else {
      ScalarDense.inputGradient(gz, rows, out, weight, in, gx, firstInput, endInput);
    }
    if (relu && vector) {
      VectorDense.maskRelu(a, gx, rows, Panels.stride(in), firstInput, endInput);
    } else if (relu) {
      ScalarDense.maskRelu(a, gx, rows, Panels.stride(in), firstInput, endInput);
    }
  }

  static void weightGradient(
      float[] x, int rows, int in, float[] gz, int out, float[] gw, float[] scratch) {
    long work = (long) rows * in * Panels.padded(out);
    boolean vector = Kernels.vector(work);
    Team team = Team.forProduct(work);
    if (team.size() == 1) {
      weightGradient(vector, x, rows, in, gz, out, gw, scratch, 0, in);
    } else {
      fill(team.job(), vector, false, vector && sharesColumns(Panels.padded(out), team.size()), rows, in, out,
          x, gz, gw, gw);
      team.job().pieces = pieces(team, vector, work, Math.min(MOST_COPIES * team.size(), in / Panels.WIDTH));
      team.share(FloatDense::weightGradientPart, team.job().pieces);
    }
  }

  private static void weightGradientPart(Job job, int member, int part, int parts) {
    float[][] a = job.arrays;
    int rows = job.sizes[0];
    int in = job.sizes[1];
    int out = job.sizes[2];
    int width = Panels.padded(out);
    float[] scratch = job.scratch(member, Dense.scratchLength(rows, in, out));
    if (job.byColumns) {
      int owner = part / job.pieces;
      int owners = parts / job.pieces;
      int piece = part % job.pieces;
      VectorWeightGradient.compute(a[0], rows, in, a[1], out, a[2], scratch,
          Job.from(in, Panels.WIDTH, piece, job.pieces), Job.from(in, Panels.WIDTH, piece + 1, job.pieces),
          Job.from(width, PAIR, owner, owners), Job.from(width, PAIR, owner + 1, owners));
    } else {
      weightGradient(job.vector, a[0], rows, in, a[1], out, a[2], scratch,
          Job.from(in, Panels.WIDTH, part, parts), Job.from(in, Panels.WIDTH, part + 1, parts));
    }
  }

  /**
   * Whether there are parts of columns about as large as each other. They are the best: then forward, weight gradient
   * and update give each member the same stretch of the weights, which stays in its own cache.
   */
  private static boolean sharesColumns(int width, int parts) {
    int pairs = width / PAIR;
    return pairs > 0 && pairs % parts == 0 || pairs >= 4 * parts;
  }

  /** Plain loops run along the columns, the longer the better: they are not divided. */
  private static int pieces(Team team, boolean vector, long work, int units) {
    return vector ? team.pieces(work, units) : 1;
  }

  private static void weightGradient(
      boolean vector, float[] x, int rows, int in, float[] gz, int out, float[] gw, float[] scratch,
      int firstInput, int endInput) {
    if (out == 1 && !vector) {
      OneUnit.weightGradient(x, rows, in, gz, gw, firstInput, endInput);
    } else if (out == 1) {
      VectorWeightGradient.ofUnit(x, rows, in, gz, gw, firstInput, endInput);
    } else if (vector) {
      VectorWeightGradient.compute(
          x, rows, in, gz, out, gw, scratch, firstInput, endInput, 0, Panels.padded(out));
    } else {
      ScalarDense.weightGradient(x, rows, in, gz, out, gw, scratch, firstInput, endInput);
    }
  }

  private static void fill(
      Job job, boolean vector, boolean flag, boolean byColumns, int rows, int in, int out, float[] a, float[] b, float[] c, float[] d) {
    job.vector = vector;
    job.flag = flag;
    job.byColumns = byColumns;
    job.sizes[0] = rows;
    job.sizes[1] = in;
    job.sizes[2] = out;
    job.arrays[0] = a;
    job.arrays[1] = b;
    job.arrays[2] = c;
    job.arrays[3] = d;
  }
}
