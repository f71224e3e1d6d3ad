package org.mlpc.runtime.kernel;

/**
 * The error function in double by rational approximation on four intervals, with the coefficients published by Sun
 * Microsystems (1993) in the comments of its freely distributable mathematical library; error below 1 ulp.
 */
final class DoubleErf {

  private static final double ERF_OF_ONE = 8.45062911510467529297e-01;

  private DoubleErf() {}

  static double erf(double x) {
    double size = Math.abs(x);
    if (size < 0.84375) {
      return size < 0x1p-28 ? x + 1.28379167095512586316e-01 * x : x + x * central(x * x);
    }
    double value;
    if (size < 1.25) {
      value = ERF_OF_ONE + aroundOne(size - 1);
    } else if (size < 6) {
      value = 1 - tail(size);
    } else {
      value = size >= 6 ? 1 : size;
    }
    return x < 0 ? -value : value;
  }

  private static double central(double z) {
    double p = 1.28379167095512558561e-01 + z * (-3.25042107247001499370e-01 + z * (-2.84817495755985104766e-02
        + z * (-5.77027029648944159157e-03 + z * -2.37630166566501626084e-05)));
    double q = 1 + z * (3.97917223959155352819e-01 + z * (6.50222499887672944485e-02
        + z * (5.08130628187576562776e-03 + z * (1.32494738004321644526e-04 + z * -3.96022827877536812320e-06))));
    return p / q;
  }

  private static double aroundOne(double s) {
    double p = -2.36211856075265944077e-03 + s * (4.14856118683748331666e-01 + s * (-3.72207876035701323847e-01
        + s * (3.18346619901161753674e-01 + s * (-1.10894694282396677476e-01
        + s * (3.54783043256182359371e-02 + s * -2.16637559486879084300e-03)))));
    double q = 1 + s * (1.06420880400844228286e-01 + s * (5.40397917702171048937e-01
        + s * (7.18286544141962662868e-02 + s * (1.26171219808761642112e-01
        + s * (1.36370839120290507362e-02 + s * 1.19844998467991074170e-02)))));
    return p / q;
  }

  /** 1 − erf(x) for 1.25 ≤ x < 6: exp(−x² − 0.5625 + p/q)/x, with x² made exact by splitting x. */
  private static double tail(double x) {
    double s = 1 / (x * x);
    double high = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFF00000000L);
    double ratio = x < 1 / 0.35 ? nearTail(s) : farTail(s);
    return StrictMath.exp(-high * high - 0.5625) * StrictMath.exp((high - x) * (high + x) + ratio) / x;
  }

  private static double nearTail(double s) {
    double p = -9.86494403484714822705e-03 + s * (-6.93858572707181764372e-01 + s * (-1.05586262253232909814e+01
        + s * (-6.23753324503260060396e+01 + s * (-1.62396669462573470355e+02 + s * (-1.84605092906711035994e+02
        + s * (-8.12874355063065934246e+01 + s * -9.81432934416914548592e+00))))));
    double q = 1 + s * (1.96512716674392571292e+01 + s * (1.37657754143519042600e+02
        + s * (4.34565877475229228821e+02 + s * (6.45387271733267880336e+02 + s * (4.29008140027567833386e+02
        + s * (1.08635005541779435134e+02 + s * (6.57024977031928170135e+00 + s * -6.04244152148580987438e-02)))))));
    return p / q;
  }

  private static double farTail(double s) {
    double p = -9.86494292470009928597e-03 + s * (-7.99283237680523006574e-01 + s * (-1.77579549177547519889e+01
        + s * (-1.60636384855821916062e+02 + s * (-6.37566443368389627722e+02 + s * (-1.02509513161107724954e+03
        + s * -4.83519191608651397019e+02)))));
    double q = 1 + s * (3.03380607434824582924e+01 + s * (3.25792512996573918826e+02
        + s * (1.53672958608443695994e+03 + s * (3.19985821950859553908e+03 + s * (2.55305040643316442583e+03
        + s * (4.74528541206955367215e+02 + s * -2.24409524465858183362e+01))))));
    return p / q;
  }
}
