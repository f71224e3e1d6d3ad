package org.mlpc.runtime.kernel;

/**
 * Which family of kernels runs: plain Java, or the Vector API where the module {@code jdk.incubator.vector} is present.
 * Both give the same bits, so the choice may change in the middle of a training. A process begins in plain Java, which
 * is fast at once, and goes over to vectors when it has done enough work to be worth their compilation: until then no
 * class of the incubator module is loaded. The system property {@code mlpc.kernels} forces {@code scalar} or
 * {@code vector}.
 */
public final class Kernels {

  /** The system property that forces a family. */
  public static final String PROPERTY = "mlpc.kernels";

  /** Multiply-adds (or elements of a pass) done in plain Java before vectors take over: some tenths of a second. */
  private static final long WARM = 1L << 28;

  private static final boolean POSSIBLE = possible(System.getProperty(PROPERTY));
  private static boolean vector = POSSIBLE && "vector".equals(System.getProperty(PROPERTY));
  private static long work;

  private Kernels() {}

  private static boolean possible(String forced) {
    boolean present = isPresent("jdk.incubator.vector");
    if (forced == null || forced.equals("vector") && present) {
      return present;
    }
    if (forced.equals("scalar")) {
      return false;
    }
    throw new IllegalArgumentException(forced.equals("vector")
        ? "-D" + PROPERTY + "=vector needs the module jdk.incubator.vector: start java with --add-modules"
            + " jdk.incubator.vector"
        : "-D" + PROPERTY + "=" + forced + " is neither scalar nor vector");
  }

  /** Looked for without {@link ModuleLayer#findModule}, whose streams take a new process some milliseconds. */
  private static boolean isPresent(String name) {
    for (Module module : ModuleLayer.boot().modules()) {
      if (name.equals(module.getName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a call that does this much work is to be done by vectors. Unsynchronised on purpose: a lost count delays
   * the change, and either answer is right.
   */
  public static boolean vector(long multiplyAdds) {
    return vector || POSSIBLE && warm(multiplyAdds);
  }

  private static boolean warm(long multiplyAdds) {
    work += multiplyAdds;
    vector = work > WARM;
    return vector;
  }

  /** The family in one line, such as {@code vector 512-bit}. */
  public static String description() {
    return POSSIBLE ? "vector " + VectorDense.LANES * Float.SIZE + "-bit" : "scalar";
  }
}
