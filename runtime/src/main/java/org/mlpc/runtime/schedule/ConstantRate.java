package org.mlpc.runtime.schedule;

/** Always r. */
record ConstantRate() implements Schedule {

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
