package org.mlpc.runtime.schedule;

/**
 * r(t + 1)/warmup while t < warmup, then floor + ½(r − floor)(1 + cos π(t − w)/(T − w)).
 *
 * <p>Loshchilov and Hutter, 2017, without restarts.
 */
record CosineDecay(int warmup, double floor, boolean perStep) implements Schedule {

  @Override
  public double rate(double base, long t, long total) {
    if (t < warmup) {
      return base * (t + 1) / warmup;
    }
    double done = Math.min(1, (double) (t - warmup) / Math.max(1, total - warmup));
    return floor + 0.5 * (base - floor) * (1 + StrictMath.cos(Math.PI * done));
  }

  @Override
  public Schedule everyStep() {
    return new CosineDecay(warmup, floor, true);
  }
}
