package org.mlpc.runtime.schedule;

import java.util.List;
import org.mlpc.runtime.kernel.HalfTurns;

/**
 * The learning rate as a function of time. Time t counts epochs from 0, or updates where {@link #perStep()} holds, and
 * ends at T; r is the optimiser's rate.
 */
public final class Schedule {

  private static final double CYCLE_START = 25;
  private static final double CYCLE_END = 1e4;

  private final Formula formula;
  private final boolean perStep;
  private final Plateau plateau;

  /** The rate at time t of T. */
  @FunctionalInterface
  private interface Formula {
    double rate(double r, long t, long total);
  }

  private Schedule(Formula formula, boolean perStep, Plateau plateau) {
    this.formula = formula;
    this.perStep = perStep;
    this.plateau = plateau;
  }

  private static Schedule of(Formula formula) {
    return new Schedule(formula, false, null);
  }

  /** Always r. */
  public static Schedule constant() {
    return of((r, t, total) -> r);
  }

  /** r·factor^⌊t/every⌋. */
  public static Schedule step(int every, double factor) {
    return of((r, t, total) -> r * power(factor, (double) (t / every)));
  }

  /** r·factor^t. */
  public static Schedule exponential(double factor) {
    return of((r, t, total) -> r * power(factor, (double) t));
  }

  /** r/(1 + decay·t). */
  public static Schedule inverse(double decay) {
    return of((r, t, total) -> r / (1 + decay * t));
  }

  /** floor + (r − floor)(1 − t/T)^power. */
  public static Schedule polynomial(double power, double floor) {
    return of((r, t, total) -> {
      double left = 1 - Math.min(1, (double) t / total);
      return floor + (r - floor) * (power == 1 ? left : power(left, power));
    });
  }

  /** floor + (r − floor)(1 − t/T). */
  public static Schedule linear(double floor) {
    return polynomial(1, floor);
  }

  /**
   * r(t + 1)/warmup while t &lt; warmup, then floor + ½(r − floor)(1 + cos π(t − w)/(T − w)) (Loshchilov and Hutter,
   * 2017, without restarts).
   */
  public static Schedule cosine(int warmup, double floor) {
    return of((r, t, total) -> t < warmup ? r * (t + 1) / warmup : fall(r, floor, t - warmup, total - warmup));
  }

  /**
   * Per update: linear from r/25 to r until t = at·T, then half a cosine down to r/10⁴ (Smith and Topin, 2018).
   *
   * @param at the share of the training that the rate climbs
   */
  public static Schedule oneCycle(double at) {
    Formula formula = (r, t, total) -> {
      double peak = at * total;
      double start = r / CYCLE_START;
      return t < peak ? start + (r - start) * (t / peak) : fall(r, r / CYCLE_END, t - peak, total - peak);
    };
    return new Schedule(formula, true, null);
  }

  /** r up to the first boundary, rates[0] up to the second, and so on. */
  public static Schedule piecewise(List<Integer> boundaries, List<Double> rates) {
    if (boundaries.size() != rates.size()) {
      throw new IllegalArgumentException(boundaries.size() + " boundaries, but " + rates.size() + " rates");
    }
    List<Integer> from = List.copyOf(boundaries);
    List<Double> to = List.copyOf(rates);
    return of((r, t, total) -> {
      double rate = r;
      for (int i = 0; i < from.size() && t >= from.get(i); i++) {
        rate = to.get(i);
      }
      return rate;
    });
  }

  /**
   * Lowers the rate when a metric stops becoming better: after more than {@code patience} epochs in a row without an
   * improvement by {@code threshold}, relative to the best, it is multiplied by {@code factor}, not below {@code
   * floor}.
   *
   * @param metric the loss, or a metric of the history
   */
  public static Schedule plateau(String metric, double factor, int patience, double threshold, double floor) {
    return new Schedule((r, t, total) -> r, false, new Plateau(metric, factor, patience, threshold, floor));
  }

  /** baseᵉ for a base and an exponent that are not negative. The JDK's own pow makes arrays at every call. */
  private static double power(double base, double exponent) {
    if (exponent != Math.rint(exponent) || exponent > Integer.MAX_VALUE) {
      return base == 0 ? 0 : StrictMath.exp(exponent * StrictMath.log(base));
    }
    double power = 1;
    double square = base;
    for (int rest = (int) exponent; rest > 0; rest >>= 1) {
      power = (rest & 1) == 0 ? power : power * square;
      square *= square;
    }
    return power;
  }

  /** Half a cosine from {@code high} to {@code low}. */
  private static double fall(double high, double low, double t, double total) {
    double done = Math.min(1, t / Math.max(1, total));
    return low + 0.5 * (high - low) * (1 + HalfTurns.cosine(done));
  }

  /** The same, counting updates; a plateau always counts epochs. */
  public Schedule everyStep() {
    return plateau != null ? this : new Schedule(formula, true, null);
  }

  /** True if time counts updates, false if it counts epochs. */
  public boolean perStep() {
    return perStep;
  }

  /**
   * The rate at time {@code t}; of a plateau, the rate before any fall.
   *
   * @param rate the optimiser's rate r
   * @param t epochs or updates done, from 0
   * @param total all epochs or updates of the training
   */
  public double rate(double rate, long t, long total) {
    return formula.rate(rate, t, total);
  }

  /** What a plateau counts; null for all others. */
  Plateau plateau() {
    return plateau;
  }
}
