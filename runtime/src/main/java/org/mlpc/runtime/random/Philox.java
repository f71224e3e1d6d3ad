package org.mlpc.runtime.random;

import org.mlpc.runtime.kernel.HalfTurns;

/**
 * The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2,
 * 3", 2011). The key is the seed; the counter is made of purpose, step, row and index.
 *
 * <p>An instance remembers the block of four words it made last, so consecutive indices cost a quarter; the numbers do
 * not depend on it. One instance to a thread.
 */
public final class Philox {

  static final int MULTIPLIER_0 = 0xD2511F53;
  static final int MULTIPLIER_1 = 0xCD9E8D57;
  static final int WEYL_0 = 0x9E3779B9;
  static final int WEYL_1 = 0xBB67AE85;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private static final ThreadLocal<Philox> OF_THREAD = ThreadLocal.withInitial(() -> new Philox(0, 0, 0));

  /** Draws that a shuffle makes at a time. */
  static final int MOST_DRAWS = 512;

  private int key0;
  private int key1;
  private int purpose;

  private int counter0;
  private int counter1;
  private int counter2;
  private int counter3;
  private boolean filled;
  private int word0;
  private int word1;
  private int word2;
  private int word3;
  /** The blocks of many draws, word by word; null until there are any. */
  private long[][] words;

  /** The stream of one seed (any value, 0 too) and one purpose. */
  public Philox(long seed, Purpose purpose) {
    this(seed, purpose, 0);
  }

  /** One of the streams of a purpose, such as one a layer; {@code stream} from 0 to 2²⁴ − 1. */
  public Philox(long seed, Purpose purpose, int stream) {
    this((int) seed, (int) (seed >>> 32), purpose.ordinal() | stream << 8);
  }

  /**
   * The calling thread's own instance, turned to one of the streams: for draws in every step, which must not allocate.
   * It is another's after the next call.
   */
  public static Philox ofThread(long seed, Purpose purpose, int stream) {
    Philox own = OF_THREAD.get();
    own.key0 = (int) seed;
    own.key1 = (int) (seed >>> 32);
    own.purpose = purpose.ordinal() | stream << 8;
    own.filled = false;
    return own;
  }

  Philox(int key0, int key1, int purpose) {
    this.key0 = key0;
    this.key1 = key1;
    this.purpose = purpose;
  }

  /** 32 random bits. {@code step} is used modulo 2³²; index is not negative. */
  public int bits(long step, int row, int index) {
    block(index >>> 2, row, (int) step, purpose);
    return switch (index & 3) {
      case 0 -> word0;
      case 1 -> word1;
      case 2 -> word2;
      default -> word3;
    };
  }

  /** Uniform on [0, 1), a multiple of 2⁻⁵³. */
  public double uniform(long step, int row, int index) {
    return (bits64(step, row, index) >>> 11) * 0x1p-53;
  }

  /** Standard normal, by Box and Muller's transform (1958) of two uniforms; even indices cosine, odd ones sine. */
  public double normal(long step, int row, int index) {
    double u = 1 - uniform(step, row, index & ~1);
    double halfTurns = 2 * uniform(step, row, index | 1);
    double radius = Math.sqrt(-2 * StrictMath.log(u));
    return radius * ((index & 1) == 0 ? HalfTurns.cosine(halfTurns) : HalfTurns.sine(halfTurns));
  }

  /** Uniform on 0 … bound − 1 (bias below 2⁻³¹ for every bound). */
  public int below(int bound, long step, int row, int index) {
    return below(bound, bits64(step, row, index));
  }

  /**
   * What a shuffle draws, many at a time: {@code into[n]} becomes {@code below(index − n + 1, step, row, index − n)}.
   * The rounds go over all blocks one after the other, in a loop that C2 turns into vectors.
   *
   * @param count even, at most {@link #MOST_DRAWS}, and index odd: a block gives two draws
   */
  void belowDescending(int[] into, int count, long step, int row, int index) {
    if (words == null) {
      words = new long[4][MOST_DRAWS / 2];
    }
    long[] c0 = words[0];
    long[] c1 = words[1];
    long[] c2 = words[2];
    long[] c3 = words[3];
    for (int n = 0; n < count / 2; n++) {
      c0[n] = (index >>> 1) - n;
      c1[n] = row & UNSIGNED;
      c2[n] = step & UNSIGNED;
      c3[n] = purpose & UNSIGNED;
    }
    for (int round = 0; round < 10; round++) {
      round(c0, c1, c2, c3, count / 2, key0 + round * WEYL_0 & UNSIGNED, key1 + round * WEYL_1 & UNSIGNED);
    }
    for (int n = 0; n < count; n += 2) {
      into[n] = below(index - n + 1, c2[n / 2] << 32 | c3[n / 2]);
      into[n + 1] = below(index - n, c0[n / 2] << 32 | c1[n / 2]);
    }
  }

  private static void round(long[] c0, long[] c1, long[] c2, long[] c3, int blocks, long k0, long k1) {
    for (int n = 0; n < blocks; n++) {
      long product0 = (MULTIPLIER_0 & UNSIGNED) * c0[n];
      long product1 = (MULTIPLIER_1 & UNSIGNED) * c2[n];
      c0[n] = product1 >>> 32 ^ c1[n] ^ k0;
      c1[n] = product1 & UNSIGNED;
      c2[n] = product0 >>> 32 ^ c3[n] ^ k1;
      c3[n] = product0 & UNSIGNED;
    }
  }

  private static int below(int bound, long bits) {
    return (int) Math.multiplyHigh(bits >>> 1, (long) bound << 1);
  }

  private long bits64(long step, int row, int index) {
    int word = index << 1 & 3;
    block(index >>> 1, row, (int) step, purpose);
    return word == 0 ? (long) word0 << 32 | word1 & UNSIGNED : (long) word2 << 32 | word3 & UNSIGNED;
  }

  private void block(int c0, int c1, int c2, int c3) {
    if (filled && c0 == counter0 && c1 == counter1 && c2 == counter2 && c3 == counter3) {
      return;
    }
    counter0 = c0;
    counter1 = c1;
    counter2 = c2;
    counter3 = c3;
    filled = true;
    int k0 = key0;
    int k1 = key1;
    for (int round = 0; round < 10; round++) {
      long product0 = (MULTIPLIER_0 & UNSIGNED) * (c0 & UNSIGNED);
      long product1 = (MULTIPLIER_1 & UNSIGNED) * (c2 & UNSIGNED);
      int n0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      int n2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c1 = (int) product1;
      c3 = (int) product0;
      c0 = n0;
      c2 = n2;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    word0 = c0;
    word1 = c1;
    word2 = c2;
    word3 = c3;
  }

  /** The four words of a raw counter, for comparison with the paper's published vectors. */
  int[] words(int c0, int c1, int c2, int c3) {
    block(c0, c1, c2, c3);
    return new int[] {word0, word1, word2, word3};
  }
}
