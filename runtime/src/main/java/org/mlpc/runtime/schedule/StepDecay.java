package org.mlpc.runtime.schedule;

/** r·factor^⌊t/every⌋. */
record StepDecay(int every, double factor, boolean perStep) implements Schedule {

  @Override
  public double rate(double base, long t, long total) {
    return base * StrictMath.pow(factor, (double) (t / every));
  }

  @Override
  public Schedule everyStep() {
    return new StepDecay(every, factor, true);
  }
}
