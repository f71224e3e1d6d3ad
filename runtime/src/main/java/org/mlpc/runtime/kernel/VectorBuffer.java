package org.mlpc.runtime.kernel;

/** Where one thread keeps what lies between two passes over a piece of an array or a block of rows. */
public final class VectorBuffer {

  /** Elements of a piece: few enough for the first-level cache. */
  public static final int PIECE = 512;

  private static final ThreadLocal<float[]> BUFFER = ThreadLocal.withInitial(() -> new float[2 * PIECE]);

  private VectorBuffer() {}

  /** The calling thread's buffer, of two pieces. */
  public static float[] ofThisThread() {
    return BUFFER.get();
  }
}
