package org.mlpc.runtime;

import java.util.Optional;

/** Watches the metric of early stopping: which epoch was best, its weights, and how long ago that was. */
final class BestEpoch<A> {

  private final EarlyStopping stop;
  private final boolean higherIsBetter;
  private double best = Double.NaN;
  private int epoch;
  private int epochsWithoutImprovement;
  private A values;

  BestEpoch(EarlyStopping stop, boolean higherIsBetter) {
    this.stop = stop;
    this.higherIsBetter = higherIsBetter;
  }

  /** True if this value is better than all before by more than minDelta; then the weights are to be kept. */
  boolean improves(double value) {
    if (value != value) {
      return false;
    }
    return best != best || (higherIsBetter ? value > best + stop.minDelta() : value < best - stop.minDelta());
  }

  void improved(int epoch, double value, A values) {
    this.epoch = epoch;
    this.best = value;
    this.values = values;
    epochsWithoutImprovement = 0;
  }

  /** Counts an epoch that was no better. */
  void notImproved() {
    epochsWithoutImprovement++;
  }

  boolean patienceEnded() {
    return epochsWithoutImprovement >= stop.patience();
  }

  EarlyStopping stop() {
    return stop;
  }

  /** The best epoch, from 1; 0 before the first. */
  int epoch() {
    return epoch;
  }

  /** The weights of the best epoch, if early stopping restores them. */
  Optional<A> values() {
    return stop.restoreBest() ? Optional.ofNullable(values) : Optional.empty();
  }

  /** What a checkpoint must keep beside the weights. */
  double[] state() {
    return new double[] {best, epoch, epochsWithoutImprovement};
  }

  /** Takes back what {@link #state()} gave. */
  void restore(double[] state, A values) {
    best = state[0];
    epoch = (int) state[1];
    epochsWithoutImprovement = (int) state[2];
    this.values = values;
  }
}
