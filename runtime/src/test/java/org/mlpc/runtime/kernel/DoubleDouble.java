package org.mlpc.runtime.kernel;

/**
 * A number of about 106 bits as an unevaluated sum of two doubles, and elementary functions of it: a reference for
 * those of double. Sums and products after Dekker, "A floating-point technique for extending the available precision"
 * (Numerische Mathematik 18, 1971); the functions are plain series.
 *
 * @param high the double nearest to the number
 * @param low what it lacks
 */
record DoubleDouble(double high, double low) {

  static final DoubleDouble ZERO = new DoubleDouble(0, 0);
  static final DoubleDouble ONE = new DoubleDouble(1, 0);
  /** ln 2 to 106 bits. */
  static final DoubleDouble LN_2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
  /** 2/√π to 106 bits. */
  static final DoubleDouble TWO_BY_ROOT_PI = new DoubleDouble(0x1.20dd750429b6dp0, 0x1.1ae3a914fed80p-56);

  private static final double NEGLIGIBLE = 0x1p-110;
  private static final int HALVINGS = 8;

  static DoubleDouble of(double x) {
    return new DoubleDouble(x, 0);
  }

  private static DoubleDouble normal(double a, double b) {
    double sum = a + b;
    return new DoubleDouble(sum, b - (sum - a));
  }

  DoubleDouble plus(DoubleDouble that) {
    double sum = high + that.high;
    double part = sum - high;
    double lost = high - (sum - part) + (that.high - part);
    return normal(sum, lost + low + that.low);
  }

  DoubleDouble negate() {
    return new DoubleDouble(-high, -low);
  }

  DoubleDouble minus(DoubleDouble that) {
    return plus(that.negate());
  }

  DoubleDouble times(DoubleDouble that) {
    double product = high * that.high;
    double lost = Math.fma(high, that.high, -product);
    return normal(product, lost + (high * that.low + low * that.high));
  }

  DoubleDouble times(double factor) {
    return times(of(factor));
  }

  DoubleDouble dividedBy(DoubleDouble that) {
    double first = high / that.high;
    DoubleDouble rest = minus(that.times(first));
    double second = rest.high / that.high;
    DoubleDouble last = rest.minus(that.times(second));
    return normal(first, second).plus(of(last.high / that.high));
  }

  /** This number times 2^exponent, which must not underflow. */
  DoubleDouble scaled(int exponent) {
    return new DoubleDouble(Math.scalb(high, exponent), Math.scalb(low, exponent));
  }

  /** e to this number, whose size must be below 700. */
  DoubleDouble exp() {
    int n = (int) Math.rint(high / LN_2.high);
    DoubleDouble r = minus(LN_2.times(n)).scaled(-HALVINGS);
    // eʳ − 1 is squared as (1 + e)² − 1 = e (2 + e), so that nothing of a small e is lost.
    DoubleDouble term = r;
    DoubleDouble e = r;
    for (int k = 2; Math.abs(term.high) > NEGLIGIBLE * Math.abs(e.high); k++) {
      term = term.times(r).dividedBy(of(k));
      e = e.plus(term);
    }
    for (int i = 0; i < HALVINGS; i++) {
      e = e.times(e.plus(of(2)));
    }
    return e.plus(ONE).scaled(n);
  }

  /** ln of this positive number. */
  DoubleDouble log() {
    int n = Math.getExponent(high);
    DoubleDouble m = scaled(-n);
    if (m.high > 1.4142135623730951) {
      m = m.scaled(-1);
      n++;
    }
    return LN_2.times(n).plus(logNearOne(m.minus(ONE)));
  }

  /** ln(1 + f) = 2 artanh(f/(2 + f)), for f above −½ and below 1½. */
  static DoubleDouble logNearOne(DoubleDouble f) {
    DoubleDouble s = f.dividedBy(f.plus(of(2)));
    DoubleDouble square = s.times(s);
    DoubleDouble power = s;
    DoubleDouble sum = s;
    for (int k = 3; Math.abs(power.high) > NEGLIGIBLE * Math.abs(sum.high); k += 2) {
      power = power.times(square);
      sum = sum.plus(power.dividedBy(of(k)));
    }
    return sum.scaled(1);
  }

  /** The hyperbolic tangent. */
  DoubleDouble tanh() {
    if (Math.abs(high) > 0.5) {
      DoubleDouble e = scaled(1).exp();
      return e.minus(ONE).dividedBy(e.plus(ONE));
    }
    DoubleDouble square = times(this);
    DoubleDouble sinh = this;
    DoubleDouble cosh = ONE;
    DoubleDouble odd = this;
    DoubleDouble even = ONE;
    for (int k = 1; Math.abs(odd.high) > NEGLIGIBLE * Math.abs(sinh.high); k++) {
      even = even.times(square).dividedBy(of((2 * k - 1) * (2.0 * k)));
      odd = odd.times(square).dividedBy(of(2 * k * (2 * k + 1.0)));
      cosh = cosh.plus(even);
      sinh = sinh.plus(odd);
    }
    return sinh.dividedBy(cosh);
  }

  /** 1/(1 + e⁻ˣ). */
  DoubleDouble sigmoid() {
    DoubleDouble e = new DoubleDouble(-Math.abs(high), high < 0 ? low : -low).exp();
    return (high < 0 ? e : ONE).dividedBy(e.plus(ONE));
  }

  /** ln(1 + eˣ). */
  DoubleDouble softplus() {
    DoubleDouble tail = logNearOne(new DoubleDouble(-Math.abs(high), high < 0 ? low : -low).exp());
    return high < 0 ? tail : plus(tail);
  }

  /** The error function up to size 7, as 2/√π e^−x² Σ 2ⁿx²ⁿ⁺¹/(2n + 1)!!, whose terms have one sign. */
  DoubleDouble erf() {
    DoubleDouble square = times(this);
    DoubleDouble term = this;
    DoubleDouble sum = this;
    for (int n = 1; Math.abs(term.high) > NEGLIGIBLE * Math.abs(sum.high); n++) {
      term = term.times(square).scaled(1).dividedBy(of(2 * n + 1));
      sum = sum.plus(term);
    }
    return sum.times(square.negate().exp()).times(TWO_BY_ROOT_PI);
  }
}
