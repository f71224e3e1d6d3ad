package org.mlpc.runtime.kernel.activation;

/**
 * The threshold of Rosenblatt's perceptron (1958): 1 where z ≥ 0, else 0. It has no derivative to learn by.
 */
public final class Step {

  private Step() {}

  /** a = 1 where z ≥ 0, else 0; {@code a} may be {@code z}. */
  public static void forward(float[] z, float[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] >= 0 ? 1 : 0;
    }
  }

  /** The same in float64. */
  public static void forward(double[] z, double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = z[i] >= 0 ? 1 : 0;
    }
  }
}
