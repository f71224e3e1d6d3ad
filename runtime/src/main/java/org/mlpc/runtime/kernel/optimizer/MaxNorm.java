package org.mlpc.runtime.kernel.optimizer;

import org.mlpc.runtime.kernel.Panels;

/**
 * The bound on the norm of the weights that enter a unit (Srebro and Shraibman, 2005; Hinton and others, 2012).
 */
public final class MaxNorm {

  private MaxNorm() {}

  /**
   * Scales the weights of every unit whose norm is above {@code bound} down to it.
   *
   * @param weight panels of [out, in]
   */
  public static void apply(float[] weight, int in, int out, double bound) {
    for (int o = 0; o < out; o++) {
      float squares = 0;
      for (int i = 0; i < in; i++) {
        float w = weight[Panels.index(in, out, o, i)];
        squares = Math.fma(w, w, squares);
      }
      float norm = (float) Math.sqrt(squares);
      if (norm > bound) {
        float factor = (float) (bound / norm);
        for (int i = 0; i < in; i++) {
          weight[Panels.index(in, out, o, i)] *= factor;
        }
      }
    }
  }

  /** The same in float64. */
  public static void apply(double[] weight, int in, int out, double bound) {
    for (int o = 0; o < out; o++) {
      double squares = 0;
      for (int i = 0; i < in; i++) {
        double w = weight[Panels.index(in, out, o, i)];
        squares = Math.fma(w, w, squares);
      }
      double norm = Math.sqrt(squares);
      if (norm > bound) {
        double factor = (bound / norm);
        for (int i = 0; i < in; i++) {
          weight[Panels.index(in, out, o, i)] *= factor;
        }
      }
    }
  }
}
