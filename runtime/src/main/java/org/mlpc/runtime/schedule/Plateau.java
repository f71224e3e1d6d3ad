package org.mlpc.runtime.schedule;

/**
 * Lowers the rate when a metric stops becoming better: after more than {@code patience} epochs in a row without an
 * improvement by {@code threshold}, relative to the best, the rate is multiplied by {@code factor}, not below {@code floor}.
 * {@link LearningRate} counts.
 *
 * @param metric the loss, or a metric of the history
 */
public record Plateau(String metric, double factor, int patience, double threshold, double floor) implements Schedule {

  @Override
  public double rate(double base, long t, long total) {
    return base;
  }

  @Override
  public boolean perStep() {
    return false;
  }

  @Override
  public Schedule everyStep() {
    return this;
  }
}
