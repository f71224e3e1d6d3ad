package org.mlpc.runtime.schedule;

/** r·factor^t. */
record ExponentialDecay(double factor, boolean perStep) implements Schedule {

  @Override
  public double rate(double base, long t, long total) {
    return base * StrictMath.pow(factor, (double) t);
  }

  @Override
  public Schedule everyStep() {
    return new ExponentialDecay(factor, true);
  }
}
