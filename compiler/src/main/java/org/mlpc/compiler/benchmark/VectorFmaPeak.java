package org.mlpc.compiler.benchmark;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Chains of multiply-adds in vector registers; touched only where the incubator module is present. */
final class VectorFmaPeak {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Chains side by side: more than latency times throughput, fewer than there are registers. */
  private static final int CHAINS = 12;

  private VectorFmaPeak() {}

  static double flops(int times) {
    return 2.0 * CHAINS * SPECIES.length() * times;
  }

  /** a ← a·b + b over and over, which tends to a number for b = ½ and so stays away from denormals. */
  static float run(int times, float factor) {
    FloatVector b = FloatVector.broadcast(SPECIES, factor);
    FloatVector a0 = b;
    FloatVector a1 = b.mul(2);
    FloatVector a2 = b.mul(3);
    FloatVector a3 = b.mul(4);
    FloatVector a4 = b.mul(5);
    FloatVector a5 = b.mul(6);
    FloatVector a6 = b.mul(7);
    FloatVector a7 = b.mul(8);
    FloatVector a8 = b.mul(9);
    FloatVector a9 = b.mul(10);
    FloatVector a10 = b.mul(11);
    FloatVector a11 = b.mul(12);
    for (int i = 0; i < times; i++) {
      a0 = a0.fma(b, b);
      a1 = a1.fma(b, b);
      a2 = a2.fma(b, b);
      a3 = a3.fma(b, b);
      a4 = a4.fma(b, b);
      a5 = a5.fma(b, b);
      a6 = a6.fma(b, b);
      a7 = a7.fma(b, b);
      a8 = a8.fma(b, b);
      a9 = a9.fma(b, b);
      a10 = a10.fma(b, b);
      a11 = a11.fma(b, b);
    }
    FloatVector low = a0.add(a1).add(a2).add(a3).add(a4).add(a5);
    return low.add(a6).add(a7).add(a8).add(a9).add(a10).add(a11).lane(0);
  }
}
