package org.mlpc.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers how steps changed the gradient, and from that bends the steepest descent (two-loop recursion, Nocedal,
 * 1980).
 */
final class LbfgsDirection {

  private static final double LEAST_CURVATURE = 1e-10;

  private final int history;
  private final List<double[]> steps = new ArrayList<>();
  private final List<double[]> changes = new ArrayList<>();

  LbfgsDirection(int history) {
    this.history = history;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  void forget() {
    steps.clear();
    changes.clear();
  }

  /** Remembers a step and what it changed, unless the curvature along it is not positive. */
  void remember(double[] step, double[] change) {
    if (dot(step, change) <= LEAST_CURVATURE * dot(change, change)) {
      return;
    }
    if (steps.size() == history) {
      steps.remove(0);
      changes.remove(0);
    }
    steps.add(step);
    changes.add(change);
  }

  /** −H·gradient. */
  double[] of(double[] gradient) {
    double[] q = gradient.clone();
    double[] alphas = new double[steps.size()];
    for (int i = steps.size() - 1; i >= 0; i--) {
      alphas[i] = dot(steps.get(i), q) / dot(steps.get(i), changes.get(i));
      add(q, changes.get(i), -alphas[i]);
    }
    if (!steps.isEmpty()) {
      int last = steps.size() - 1;
      double scale = dot(steps.get(last), changes.get(last)) / dot(changes.get(last), changes.get(last));
      for (int j = 0; j < q.length; j++) {
        q[j] *= scale;
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      double beta = dot(changes.get(i), q) / dot(steps.get(i), changes.get(i));
      add(q, steps.get(i), alphas[i] - beta);
    }
    for (int j = 0; j < q.length; j++) {
      q[j] = -q[j];
    }
    return q;
  }

  /** All pairs, one after the other. */
  double[] state(int size) {
    double[] state = new double[2 * size * steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      System.arraycopy(steps.get(i), 0, state, 2 * i * size, size);
      System.arraycopy(changes.get(i), 0, state, (2 * i + 1) * size, size);
    }
    return state;
  }

  void state(double[] state, int size) {
    forget();
    for (int at = 0; at < state.length; at += 2 * size) {
      steps.add(java.util.Arrays.copyOfRange(state, at, at + size));
      changes.add(java.util.Arrays.copyOfRange(state, at + size, at + 2 * size));
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }
}
