package org.mlpc.runtime.schedule;

/** floor + (r − floor)(1 − t/T)^power. */
record PolynomialDecay(double power, double floor, boolean perStep) implements Schedule {

  @Override
  public double rate(double base, long t, long total) {
    double left = 1 - Math.min(1, (double) t / total);
    return floor + (base - floor) * (power == 1 ? left : StrictMath.pow(left, power));
  }

  @Override
  public Schedule everyStep() {
    return new PolynomialDecay(power, floor, true);
  }
}
