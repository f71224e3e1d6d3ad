package org.mlpc.runtime.schedule;

/** r/(1 + decay·t). */
record InverseDecay(double decay, boolean perStep) implements Schedule {

  @Override
  public double rate(double base, long t, long total) {
    return base / (1 + decay * t);
  }

  @Override
  public Schedule everyStep() {
    return new InverseDecay(decay, true);
  }
}
