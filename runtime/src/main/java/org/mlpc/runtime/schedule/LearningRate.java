package org.mlpc.runtime.schedule;

/** The learning rate of one training: its schedule, the length of the training, and what a plateau has counted. */
public final class LearningRate {

  private final Schedule schedule;
  private final double base;
  private final int epochs;
  private final long stepsPerEpoch;
  private double plateauRate;
  private double best = Double.NaN;
  private int epochsWithoutImprovement;

  /**
   * @param base the optimiser's rate
   * @param epochs all epochs of the training
   * @param stepsPerEpoch updates in an epoch
   */
  public LearningRate(Schedule schedule, double base, int epochs, long stepsPerEpoch) {
    this.schedule = schedule;
    this.base = base;
    this.epochs = epochs;
    this.stepsPerEpoch = stepsPerEpoch;
    this.plateauRate = base;
  }

  /** The rate of the update {@code step} in {@code epoch}, both from 0; {@code step} counts through all epochs. */
  public double at(int epoch, long step) {
    if (schedule.plateau() != null) {
      return plateauRate;
    }
    return schedule.perStep()
        ? schedule.rate(base, step, epochs * stepsPerEpoch)
        : schedule.rate(base, epoch, epochs);
  }

  /** The metric that the schedule follows; empty for all but a plateau. */
  public String metric() {
    return schedule.plateau() == null ? "" : schedule.plateau().metric();
  }

  /**
   * Tells the value of {@link #metric()} after an epoch.
   *
   * @param higherIsBetter false for a loss or an error
   */
  public void epochFinished(double value, boolean higherIsBetter) {
    Plateau plateau = schedule.plateau();
    if (plateau == null) {
      return;
    }
    double threshold = plateau.threshold();
    boolean better = Double.isNaN(best)
        || (higherIsBetter ? value > best * (1 + threshold) : value < best * (1 - threshold));
    if (better) {
      best = value;
      epochsWithoutImprovement = 0;
    } else if (++epochsWithoutImprovement > plateau.patience()) {
      plateauRate = Math.max(plateauRate * plateau.factor(), plateau.floor());
      epochsWithoutImprovement = 0;
    }
  }

  /** What a checkpoint must keep. */
  public double[] state() {
    return new double[] {plateauRate, best, epochsWithoutImprovement};
  }

  /** Takes back what {@link #state()} gave. */
  public void state(double[] state) {
    plateauRate = state[0];
    best = state[1];
    epochsWithoutImprovement = (int) state[2];
  }
}
