package org.mlpc.runtime.kernel;

/**
 * Products of a dense layer. Every element of a result is one sum in one order, whatever kernels, lanes and threads
 * compute it. Layouts are those of {@link Panels}; nothing is allocated; arguments are not checked.
 */
public final class Dense {

  private Dense() {}

  /** Elements of scratch space that the gradients want: one array serves every layer in turn. */
  public static int scratchLength(int rows, int in, int out) {
    return Panels.capacity(Math.max(Panels.padded(in), Panels.padded(out)) * 2 * Panels.WIDTH
        + rows * (Panels.padded(in) + Panels.padded(out)) + Panels.START);
  }

  /**
   * z = x W + b: [rows × in] → [rows × out]. Each element is b, then + x[k] w[k] by fma for k = 0, 1, ….
   *
   * @param x rows of stride(in)
   * @param weight panels of [out, in]
   * @param bias padded(out) elements; all zero in a layer without bias
   * @param z rows of stride(out), overwritten
   */
  public static void forward(
      float[] x, int rows, int in, float[] weight, float[] bias, int out, float[] z) {
    FloatDense.forward(x, rows, in, weight, bias, out, z, false);
  }

  /** The same in float64. */
  public static void forward(
      double[] x, int rows, int in, double[] weight, double[] bias, int out, double[] z) {
    DoubleDense.forward(x, rows, in, weight, bias, out, z, false);
  }

  /** a = max(x W + b, 0): {@link #forward} with relu in its last step; NaN passes. */
  public static void forwardRelu(
      float[] x, int rows, int in, float[] weight, float[] bias, int out, float[] a) {
    FloatDense.forward(x, rows, in, weight, bias, out, a, true);
  }

  /** The same in float64. */
  public static void forwardRelu(
      double[] x, int rows, int in, double[] weight, double[] bias, int out, double[] a) {
    DoubleDense.forward(x, rows, in, weight, bias, out, a, true);
  }

  /**
   * ∂L/∂x = ∂L/∂z Wᵀ: [rows × out] → [rows × in], summed over units j = 0, 1, ….
   *
   * @param gz rows of stride(out), padding zero
   * @param gx rows of stride(in), overwritten, padding zero
   * @param scratch at least {@link #scratchLength} elements, contents unspecified before and after
   */
  public static void inputGradient(
      float[] gz, int rows, int out, float[] weight, int in, float[] gx, float[] scratch) {
    FloatDense.inputGradient(gz, rows, out, weight, in, gx, false, gx, scratch);
  }

  /** The same in float64. */
  public static void inputGradient(
      double[] gz, int rows, int out, double[] weight, int in, double[] gx, double[] scratch) {
    DoubleDense.inputGradient(gz, rows, out, weight, in, gx);
  }

  /**
   * {@link #inputGradient} followed by relu's derivative: zero where {@code a ≤ 0}.
   *
   * @param a the outputs of the relu that made x: rows of stride(in)
   */
  public static void inputGradientRelu(
      float[] gz, int rows, int out, float[] weight, int in, float[] a, float[] gx, float[] scratch) {
    FloatDense.inputGradient(gz, rows, out, weight, in, a, true, gx, scratch);
  }

  /** The same in float64. */
  public static void inputGradientRelu(
      double[] gz, int rows, int out, double[] weight, int in, double[] a, double[] gx, double[] scratch) {
    DoubleDense.inputGradient(gz, rows, out, weight, in, gx);
    DoubleDense.maskRelu(a, gx, rows * Panels.stride(in));
  }

  /**
   * ∂L/∂W = xᵀ ∂L/∂z, a sum over rows 0, 1, … (not a mean), overwriting the panels of {@code gw}.
   *
   * @param gz rows of stride(out), padding zero
   * @param gw panels of [out, in]
   * @param scratch at least {@link #scratchLength} elements
   */
  public static void weightGradient(
      float[] x, int rows, int in, float[] gz, int out, float[] gw, float[] scratch) {
    FloatDense.weightGradient(x, rows, in, gz, out, gw, scratch);
  }

  /** The same in float64. */
  public static void weightGradient(
      double[] x, int rows, int in, double[] gz, int out, double[] gw, double[] scratch) {
    DoubleDense.weightGradient(x, rows, in, gz, out, gw, scratch);
  }

  /** ∂L/∂b: the column sums of ∂L/∂z over rows 0, 1, …, overwriting {@code gb} of padded(out) elements. */
  public static void biasGradient(float[] gz, int rows, int out, float[] gb) {
    if (Kernels.vector(rows * Panels.padded(out))) {
      VectorDense.columnSums(gz, rows, out, gb);
    } else {
      ScalarDense.columnSums(gz, rows, out, gb);
    }
  }

  /** The same in float64. */
  public static void biasGradient(double[] gz, int rows, int out, double[] gb) {
    DoubleDense.columnSums(gz, rows, out, gb);
  }
}
