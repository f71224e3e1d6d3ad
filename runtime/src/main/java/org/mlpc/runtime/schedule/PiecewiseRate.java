package org.mlpc.runtime.schedule;

import java.util.List;

/** r up to the first boundary, rates[0] up to the second, and so on. */
record PiecewiseRate(List<Integer> boundaries, List<Double> rates, boolean perStep) implements Schedule {

  PiecewiseRate {
    boundaries = List.copyOf(boundaries);
    rates = List.copyOf(rates);
    if (boundaries.size() != rates.size()) {
      throw new IllegalArgumentException(boundaries.size() + " boundaries, but " + rates.size() + " rates");
    }
  }

  @Override
  public double rate(double base, long t, long total) {
    double rate = base;
    for (int i = 0; i < boundaries.size() && t >= boundaries.get(i); i++) {
      rate = rates.get(i);
    }
    return rate;
  }

  @Override
  public Schedule everyStep() {
    return new PiecewiseRate(boundaries, rates, true);
  }
}
