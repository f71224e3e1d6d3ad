package org.mlpc.runtime.schedule;

import java.util.List;

/**
 * The learning rate as a function of time. Time t counts epochs from 0, or updates where {@link #perStep()} holds, and
 * ends at {@code total}.
 */
public sealed interface Schedule
    permits ConstantRate, StepDecay, ExponentialDecay, InverseDecay, PolynomialDecay, CosineDecay, OneCycle, Plateau,
        PiecewiseRate {

  /**
   * The rate at time {@code t}.
   *
   * @param base the optimiser's rate r
   * @param t epochs or updates done, from 0
   * @param total all epochs or updates of the training
   */
  double rate(double base, long t, long total);

  /** True if time counts updates, false if it counts epochs. */
  boolean perStep();

  /** The same, counting updates. */
  Schedule everyStep();

  /** Always r. */
  static Schedule constant() {
    return new ConstantRate();
  }

  /** r·factor^⌊t/every⌋. */
  static Schedule step(int every, double factor) {
    return new StepDecay(every, factor, false);
  }

  /** r·factor^t. */
  static Schedule exponential(double factor) {
    return new ExponentialDecay(factor, false);
  }

  /** r/(1 + decay·t). */
  static Schedule inverse(double decay) {
    return new InverseDecay(decay, false);
  }

  /** floor + (r − floor)(1 − t/T)^power. */
  static Schedule polynomial(double power, double floor) {
    return new PolynomialDecay(power, floor, false);
  }

  /** floor + (r − floor)(1 − t/T). */
  static Schedule linear(double floor) {
    return new PolynomialDecay(1, floor, false);
  }

  /** Up from r/warmup to r in {@code warmup} epochs, then half a cosine down to {@code floor}. */
  static Schedule cosine(int warmup, double floor) {
    return new CosineDecay(warmup, floor, false);
  }

  /** Per update: linear from r/25 to r in the first share {@code at} of the training, then half a cosine to r/10⁴. */
  static Schedule oneCycle(double at) {
    return new OneCycle(at);
  }

  /** Multiplies the rate by {@code factor} when {@code metric} has not become better for {@code patience} epochs. */
  static Schedule plateau(String metric, double factor, int patience, double threshold, double floor) {
    return new Plateau(metric, factor, patience, threshold, floor);
  }

  /** r up to the first boundary, then the first rate up to the second boundary, and so on. */
  static Schedule piecewise(List<Integer> boundaries, List<Double> rates) {
    return new PiecewiseRate(boundaries, rates, false);
  }
}
