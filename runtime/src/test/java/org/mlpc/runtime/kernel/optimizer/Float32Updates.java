package org.mlpc.runtime.kernel.optimizer;

import java.util.Arrays;
import java.util.List;
import org.mlpc.runtime.kernel.Golden;

/** Runs an update by name, with the options that pytorch.py gives it. */
public final class Float32Updates {

  public static final List<String> NAMES = List.of(
      "sgd", "momentum", "momentumDampened", "nesterov", "adaGrad", "adaDelta",
      "rmsProp", "rmsPropMomentum", "rmsPropCentered", "rmsPropCenteredMomentum", "adam", "adamW");

  private final double scale;
  private float[][] slots;

  public Float32Updates(double scale) {
    this.scale = scale;
  }

  /** What the last run kept between its steps. */
  float[][] slots() {
    return slots;
  }

  public float[] run(String name, float[] start, double[] gradients, int steps) {
    float[] w = start.clone();
    int n = w.length;
    float[] a = new float[n];
    float[] b = new float[n];
    float[] c = new float[n];
    slots = new float[][] {a, b, c};
    double power1 = 1;
    double power2 = 1;
    for (int t = 0; t < steps; t++) {
      float[] g = Golden.floats(Arrays.copyOfRange(gradients, t * n, (t + 1) * n));
      power1 *= 0.9;
      power2 *= 0.999;
      switch (name) {
        case "sgd" -> Sgd.step(w, g, n, scale, 0.1);
        case "momentum" -> Momentum.step(w, g, a, n, scale, 0.1, 0.9, 0, t == 0);
        case "momentumDampened" -> Momentum.step(w, g, a, n, scale, 0.1, 0.8, 0.3, t == 0);
        case "nesterov" -> Nesterov.step(w, g, a, n, scale, 0.1, 0.9, t == 0);
        case "adaGrad" -> AdaGrad.step(w, g, a, n, scale, 0.05, 1e-10, false);
        case "adaDelta" -> AdaDelta.step(w, g, a, b, n, scale, 1, 0.9, 1e-6, true);
        case "rmsProp" -> RmsProp.step(w, g, a, n, scale, 0.02, 0.99, 1e-8, false);
        case "rmsPropMomentum" -> RmsProp.stepMomentum(w, g, a, b, n, scale, 0.02, 0.7, 0.99, 1e-8, false);
        case "rmsPropCentered" -> RmsProp.stepCentered(w, g, a, b, n, scale, 0.02, 0.99, 1e-8, false);
        case "rmsPropCenteredMomentum" ->
            RmsProp.stepCenteredMomentum(w, g, a, b, c, n, scale, 0.02, 0.7, 0.99, 1e-8, false);
        case "adam" ->
            Adam.step(w, g, a, b, n, scale, 0.03, 0.9, 0.999, 1 - power1, 1 - power2, 1e-8, false, 0);
        case "adamW" ->
            Adam.step(w, g, a, b, n, scale, 0.03, 0.9, 0.999, 1 - power1, 1 - power2, 1e-8, false, 0.2);
        case "momentumAverage" -> Momentum.stepAverage(w, g, a, n, scale, 0.1, 0.9);
        case "nesterovAhead" -> Nesterov.stepFromAhead(w, g, a, n, scale, 0.1, 0.9);
        case "nadam" -> Nadam.step(w, g, a, b, n, scale, 0.002, 0.002, 0.9, 0.999, 1 - power2, 1e-8, false);
        default -> throw new IllegalArgumentException(name);
      }
    }
    return w;
  }
}
