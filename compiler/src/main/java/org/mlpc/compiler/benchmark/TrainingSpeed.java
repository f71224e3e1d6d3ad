package org.mlpc.compiler.benchmark;

/**
 * How fast training goes.
 *
 * @param samplesPerSecond rows trained on a second, the median of many short blocks
 * @param spread half the distance of the blocks' quartiles, as a share of the median
 * @param batchRows rows of a step
 * @param bytesPerStep allocated by the threads of the training from one step of an epoch to the next, the median of many
 *     short stretches: what the JVM has not compiled yet may allocate in the others
 * @param peakGflops multiply-adds (as two) a second in units of 10⁹ that one thread could do meanwhile
 */
public record TrainingSpeed(
    double samplesPerSecond, double spread, int batchRows, double bytesPerStep, double peakGflops) {

  /** Of one update. */
  public double microsPerStep() {
    return batchRows / samplesPerSecond * 1e6;
  }
}
