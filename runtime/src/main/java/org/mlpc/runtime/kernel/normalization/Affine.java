package org.mlpc.runtime.kernel.normalization;

import org.mlpc.runtime.kernel.Panels;

/**
 * The weight and bias after a normalisation.
 */
final class Affine {

  private Affine() {}

  /** ∂L/∂weight = Σ g x̂ and ∂L/∂bias = Σ g over rows 0, 1, …, overwriting. */
  static void gradient(
      float[] normalized, float[] g, int rows, int n, float[] gWeight, float[] gBias) {
    int stride = Panels.stride(n);
    int width = Panels.padded(n);
    for (int j = 0; j < width; j++) {
      gWeight[j] = 0;
      gBias[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        gWeight[j] = Math.fma(g[r * stride + j], normalized[r * stride + j], gWeight[j]);
        gBias[j] += g[r * stride + j];
      }
    }
  }

  /** The same in float64. */
  static void gradient(
      double[] normalized, double[] g, int rows, int n, double[] gWeight, double[] gBias) {
    int stride = Panels.stride(n);
    int width = Panels.padded(n);
    for (int j = 0; j < width; j++) {
      gWeight[j] = 0;
      gBias[j] = 0;
    }
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        gWeight[j] = Math.fma(g[r * stride + j], normalized[r * stride + j], gWeight[j]);
        gBias[j] += g[r * stride + j];
      }
    }
  }
}
