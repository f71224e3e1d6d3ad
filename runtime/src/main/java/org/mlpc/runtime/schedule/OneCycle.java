package org.mlpc.runtime.schedule;

/**
 * Up, then down, in one sweep: linear from r/25 to r until t = at·T, then r/10⁴ + ½(r − r/10⁴)(1 + cos π(t − at·T)/(T − at·T)).
 *
 * <p>Smith and Topin, 2018.
 */
record OneCycle(double at) implements Schedule {

  private static final double START = 25;
  private static final double END = 1e4;

  @Override
  public double rate(double base, long t, long total) {
    double peak = at * total;
    if (t < peak) {
      double start = base / START;
      return start + (base - start) * (t / peak);
    }
    double end = base / END;
    double done = Math.min(1, (t - peak) / Math.max(1, total - peak));
    return end + 0.5 * (base - end) * (1 + StrictMath.cos(Math.PI * done));
  }

  @Override
  public boolean perStep() {
    return true;
  }

  @Override
  public Schedule everyStep() {
    return this;
  }
}
