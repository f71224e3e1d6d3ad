package org.mlpc.runtime.random;

/**
 * Draws of initial weights. A tensor is a matrix [out, in] in file order, row-major from {@code offset}; the draw of an
 * element depends on seed, tensor number, row and column alone. The variance laws (He, Glorot, LeCun) are the caller's.
 */
public final class Initializers {

  private Initializers() {}

  /** Uniform on [low, high). */
  public static void uniform(
      double[] weight, int offset, int out, int in, double low, double high, long seed, int tensor) {
    Philox random = new Philox(seed, Purpose.INITIAL_WEIGHTS);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        weight[offset + o * in + i] = low + (high - low) * random.uniform(tensor, o, i);
      }
    }
  }

  /** Uniform on [low, high), drawn in double and rounded once. */
  public static void uniform(
      float[] weight, int offset, int out, int in, double low, double high, long seed, int tensor) {
    Philox random = new Philox(seed, Purpose.INITIAL_WEIGHTS);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        weight[offset + o * in + i] = (float) (low + (high - low) * random.uniform(tensor, o, i));
      }
    }
  }

  /** Normal with mean 0. */
  public static void normal(
      double[] weight, int offset, int out, int in, double deviation, long seed, int tensor) {
    Philox random = new Philox(seed, Purpose.INITIAL_WEIGHTS);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        weight[offset + o * in + i] = deviation * random.normal(tensor, o, i);
      }
    }
  }

  /** Normal with mean 0, drawn in double and rounded once. */
  public static void normal(
      float[] weight, int offset, int out, int in, double deviation, long seed, int tensor) {
    Philox random = new Philox(seed, Purpose.INITIAL_WEIGHTS);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        weight[offset + o * in + i] = (float) (deviation * random.normal(tensor, o, i));
      }
    }
  }

  /**
   * A matrix whose rows, or columns if they are fewer, are orthogonal and of length {@code gain}; uniformly distributed
   * among all such (Saxe, McClelland and Ganguli, 2014).
   */
  public static void orthogonal(double[] weight, int offset, int out, int in, double gain, long seed, int tensor) {
    OrthogonalFrame frame = OrthogonalFrame.draw(out, in, seed, tensor);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        weight[offset + o * in + i] = gain * frame.get(o, i);
      }
    }
  }

  /** The same, worked out in double and rounded once. */
  public static void orthogonal(float[] weight, int offset, int out, int in, double gain, long seed, int tensor) {
    OrthogonalFrame frame = OrthogonalFrame.draw(out, in, seed, tensor);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        weight[offset + o * in + i] = (float) (gain * frame.get(o, i));
      }
    }
  }
}
