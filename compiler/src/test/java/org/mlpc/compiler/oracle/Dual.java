package org.mlpc.compiler.oracle;

/**
 * A number with its derivative in one direction (Clifford, 1871): forward differentiation, which shares nothing with
 * the compiler's backward rules.
 */
record Dual(double value, double slope) {

  static final Dual ZERO = new Dual(0, 0);

  static Dual of(double constant) {
    return new Dual(constant, 0);
  }

  Dual plus(Dual other) {
    return new Dual(value + other.value, slope + other.slope);
  }

  Dual minus(Dual other) {
    return new Dual(value - other.value, slope - other.slope);
  }

  Dual times(Dual other) {
    return new Dual(value * other.value, slope * other.value + value * other.slope);
  }

  Dual times(double factor) {
    return new Dual(value * factor, slope * factor);
  }

  Dual plus(double constant) {
    return new Dual(value + constant, slope);
  }

  Dual over(Dual other) {
    return new Dual(value / other.value, (slope * other.value - value * other.slope) / (other.value * other.value));
  }

  Dual exp() {
    double e = Math.exp(value);
    return new Dual(e, e * slope);
  }

  Dual log() {
    return new Dual(Math.log(value), slope / value);
  }

  Dual sqrt() {
    double root = Math.sqrt(value);
    return new Dual(root, slope / (2 * root));
  }

  Dual abs() {
    return value < 0 ? times(-1) : this;
  }

  Dual atan() {
    return new Dual(Math.atan(value), slope / (1 + value * value));
  }

  Dual tanh() {
    double t = Math.tanh(value);
    return new Dual(t, (1 - t * t) * slope);
  }

  /** The error function by its Taylor series, which is exact enough for |x| below 4; d/dx is 2/√π e^−x². */
  Dual erf() {
    double sum = 0;
    double term = value;
    for (int n = 0; n < 200; n++) {
      sum += term / (2 * n + 1);
      term *= -value * value / (n + 1);
    }
    double factor = 2 / Math.sqrt(Math.PI);
    return new Dual(factor * sum, factor * Math.exp(-value * value) * slope);
  }
}
