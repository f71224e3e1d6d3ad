package org.mlpc.runtime.kernel;

import java.util.Arrays;

/**
 * The layouts of the numbers.
 *
 * <p><b>Panels</b>: the weights of a dense layer lie as {@code [padded(out) / 16][in][16]}: sixteen output units side
 * by side, one input after the other, missing units zero. In a layer of one unit, whose panel would be padding for the
 * most part, they lie as {@code [padded(in)]}, zero past the inputs. Before large weights lie as many zeros as bring them
 * to the beginning of a line of the cache where a collector begins the array with a region; {@link #capacity} says how
 * long it must be for that. <b>File order</b> is [out, in] row-major, as PyTorch keeps them.
 *
 * <p><b>Rows</b>: activations and gradients lie as {@code [rows][stride(width)]}. Kernels write the columns up to
 * {@code padded(width)}: those past the width are unspecified in activations (no kernel lets them into a result) and
 * zero in gradients. Columns from {@code padded} to {@code stride} are neither read for a result nor written by
 * products. <b>Vectors</b> (biases, running means) have {@code padded(width)} elements, zero past the width.
 */
public final class Panels {

  private Panels() {}

  /** Columns of a panel. */
  public static final int WIDTH = 16;

  /** Weights, padding included, that are large. */
  private static final int LARGE = 1 << 15;
  /** Elements of an array that begins a region of G1 of up to 4 MiB: it fills half of it. */
  private static final int REGION = 1 << 19;
  /** The element of such an array that begins a line of the cache: sixteen bytes of header lie before the first. */
  static final int START = 12;

  /** {@code n} rounded up to whole panels. */
  public static int padded(int n) {
    return (n + WIDTH - 1) & -WIDTH;
  }

  /** Elements from one row of activations to the next, for rows of {@code n} columns. */
  public static int stride(int n) {
    return padded(n);
  }

  /** Elements of a dense layer's weights in panels, with what lies before them. */
  public static int length(int in, int out) {
    return out == 1 ? padded(in) : start(in, out) + padded(out) * in;
  }

  /** Elements of an array with room for {@code length} that begins with a region if it is large. */
  public static int capacity(int length) {
    return length < LARGE ? length : Math.max(length, REGION);
  }

  private static int start(int in, int out) {
    return padded(out) * in < LARGE ? 0 : START;
  }

  /** Where the weight from input {@code i} to unit {@code o} lies in panels. */
  public static int index(int in, int out, int o, int i) {
    return out == 1 ? i : start(in, out) + ((o & -WIDTH) * in) + i * WIDTH + (o & (WIDTH - 1));
  }

  /** Copies weights from file order, beginning at {@code offset}, into panels; padding becomes zero. */
  public static void pack(float[] file, int offset, int out, int in, float[] panels) {
    Arrays.fill(panels, 0);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        panels[index(in, out, o, i)] = file[offset + o * in + i];
      }
    }
  }

  /** The same in float64. */
  public static void pack(double[] file, int offset, int out, int in, double[] panels) {
    Arrays.fill(panels, 0);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        panels[index(in, out, o, i)] = file[offset + o * in + i];
      }
    }
  }

  /** Copies weights from panels into file order, beginning at {@code offset}. */
  public static void unpack(float[] panels, int out, int in, float[] file, int offset) {
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        file[offset + o * in + i] = panels[index(in, out, o, i)];
      }
    }
  }

  /** The same in float64. */
  public static void unpack(double[] panels, int out, int in, double[] file, int offset) {
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        file[offset + o * in + i] = panels[index(in, out, o, i)];
      }
    }
  }
}
