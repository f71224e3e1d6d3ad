package org.mlpc.compiler.benchmark;

/** The most multiply-adds a second that one thread can do on this machine, measured with nothing but registers. */
public final class FmaPeak {

  /** Elements of the array that plain code works on: well inside the first-level cache. */
  private static final int LENGTH = 1024;

  private static final int CHAIN = 16;

  private static volatile float sink;

  private final boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  private final float[] plain = new float[LENGTH];

  /** Measures for about {@code seconds}; the first calls are too slow, as with all code of a JVM. */
  public double gflops(double seconds) {
    double flops = 0;
    long start = System.nanoTime();
    double elapsed;
    do {
      flops += burst();
      elapsed = (System.nanoTime() - start) * 1e-9;
    } while (elapsed < seconds);
    return flops / elapsed * 1e-9;
  }

  private double burst() {
    if (vectors) {
      int times = 20_000;
      sink = VectorFmaPeak.run(times, 0.5f);
      return VectorFmaPeak.flops(times);
    }
    for (int i = 0; i < 50; i++) {
      plain(plain, 0.5f, 0.5f);
    }
    sink = plain[0];
    return 50 * 2.0 * CHAIN * LENGTH;
  }

  /** The compiler vectorises over j; one load and one store feed sixteen multiply-adds. */
  private static void plain(float[] values, float b, float c) {
    for (int j = 0; j < values.length; j++) {
      float a = values[j];
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      a = Math.fma(a, b, c);
      values[j] = a;
    }
  }
}
