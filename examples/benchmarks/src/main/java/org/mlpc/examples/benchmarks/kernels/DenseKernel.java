package org.mlpc.examples.benchmarks.kernels;

import java.util.SplittableRandom;
import org.mlpc.runtime.kernel.Dense;
import org.mlpc.runtime.kernel.Panels;

/** A product of a dense layer on numbers of its own. */
public final class DenseKernel {

  /** Which of a layer's three products. */
  public enum Product {
    /** Sums and relu. */
    FORWARD,
    /** ∂L/∂x with relu's derivative. */
    INPUT_GRADIENT,
    /** ∂L/∂W. */
    WEIGHT_GRADIENT
  }

  private final Product product;
  private final int rows;
  private final int in;
  private final int out;
  private final float[] x;
  private final float[] z;
  private final float[] gz;
  private final float[] gx;
  private final float[] weight;
  private final float[] gw;
  private final float[] bias;
  private final float[] scratch;

  public DenseKernel(Product product, int rows, int in, int out) {
    this.product = product;
    this.rows = rows;
    this.in = in;
    this.out = out;
    x = random(rows * Panels.stride(in));
    z = random(rows * Panels.stride(out));
    gz = zeroPadded(rows, out);
    gx = random(rows * Panels.stride(in));
    weight = random(Panels.capacity(Panels.length(in, out)));
    gw = random(Panels.capacity(Panels.length(in, out)));
    bias = random(Panels.padded(out));
    scratch = new float[Dense.scratchLength(rows, in, out)];
  }

  /** Floating-point operations of one run, a multiply-add as two, padding left out. */
  public double flops() {
    return 2.0 * rows * in * out;
  }

  /** Computes the product once. */
  public void run() {
    switch (product) {
      case FORWARD -> Dense.forwardRelu(x, rows, in, weight, bias, out, z);
      case INPUT_GRADIENT -> Dense.inputGradientRelu(gz, rows, out, weight, in, x, gx, scratch);
      case WEIGHT_GRADIENT -> Dense.weightGradient(x, rows, in, gz, out, gw, scratch);
    }
  }

  static float[] random(int length) {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (random.nextDouble() - 0.5);
    }
    return values;
  }

  private static float[] zeroPadded(int rows, int width) {
    float[] values = new float[rows * Panels.stride(width)];
    float[] dense = random(rows * width);
    for (int r = 0; r < rows; r++) {
      System.arraycopy(dense, r * width, values, r * Panels.stride(width), width);
    }
    return values;
  }
}
