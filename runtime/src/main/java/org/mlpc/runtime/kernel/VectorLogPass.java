package org.mlpc.runtime.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** Logarithms over whole vectors, written out for the reason that {@link VectorExpPass} gives. */
public final class VectorLogPass {

  private static final VectorSpecies<Float> SPECIES = VectorDense.SPECIES;
  private static final VectorSpecies<Integer> INTS = SPECIES.vectorShape().withLanes(int.class);
  private static final IntVector ROUNDER_BITS = IntVector.broadcast(INTS, Functions.ROUNDER_BITS);
  private static final IntVector ROOT_HALF_BITS = IntVector.broadcast(INTS, Functions.ROOT_HALF_BITS);
  private static final IntVector MANTISSA = IntVector.broadcast(INTS, 0x7fffff);

  private VectorLogPass() {}

  /**
   * to[at + i − from] ← ln u[i] for {@code from ≤ i < end}, whole vectors of numbers ≥ 1, the bits of {@link
   * Functions#log}.
   */
  public static void fromOne(float[] u, int from, int end, float[] to, int at) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector x = fromArray(SPECIES, u, i);
      IntVector bits = x.reinterpretAsInts().sub(ROOT_HALF_BITS);
      FloatVector n = bits.lanewise(ASHR, 23).add(ROUNDER_BITS).reinterpretAsFloats();
      n = n.sub(broadcast(SPECIES, Functions.ROUNDER));
      FloatVector f = bits.and(MANTISSA).add(ROOT_HALF_BITS).reinterpretAsFloats().sub(broadcast(SPECIES, 1f));
      FloatVector p = f.fma(broadcast(SPECIES, 0.0691608936f), broadcast(SPECIES, -0.117903933f));
      p = p.fma(f, broadcast(SPECIES, 0.118729495f));
      p = p.fma(f, broadcast(SPECIES, -0.123842865f));
      p = p.fma(f, broadcast(SPECIES, 0.142186686f));
      p = p.fma(f, broadcast(SPECIES, -0.166692525f));
      p = p.fma(f, broadcast(SPECIES, 0.20002225f));
      p = p.fma(f, broadcast(SPECIES, -0.249999866f));
      p = p.fma(f, broadcast(SPECIES, 0.333333105f));
      FloatVector tail = f.mul(f).mul(p.fma(f, broadcast(SPECIES, -0.5f)));
      tail = n.fma(broadcast(SPECIES, Functions.LN2_LOW), tail);
      FloatVector log = n.fma(broadcast(SPECIES, Functions.LN2_HIGH), f.add(tail));
      x.blend(log, x.compare(LT, Float.POSITIVE_INFINITY)).intoArray(to, at + i - from);
    }
  }

  /**
   * x[i] ← ln(1 + x[i]) for {@code from ≤ i < end}, whole vectors of numbers ≥ 0, the bits of {@link Functions#log1p}.
   */
  public static void onePlus(float[] x, int from, int end) {
    for (int i = from; i < end; i += SPECIES.length()) {
      FloatVector e = fromArray(SPECIES, x, i);
      FloatVector u = e.add(broadcast(SPECIES, 1f));
      FloatVector lost = e.sub(u.sub(broadcast(SPECIES, 1f)));
      IntVector bits = u.reinterpretAsInts().sub(ROOT_HALF_BITS);
      FloatVector n = bits.lanewise(ASHR, 23).add(ROUNDER_BITS).reinterpretAsFloats();
      n = n.sub(broadcast(SPECIES, Functions.ROUNDER));
      FloatVector f = bits.and(MANTISSA).add(ROOT_HALF_BITS).reinterpretAsFloats().sub(broadcast(SPECIES, 1f));
      FloatVector p = f.fma(broadcast(SPECIES, 0.0691608936f), broadcast(SPECIES, -0.117903933f));
      p = p.fma(f, broadcast(SPECIES, 0.118729495f));
      p = p.fma(f, broadcast(SPECIES, -0.123842865f));
      p = p.fma(f, broadcast(SPECIES, 0.142186686f));
      p = p.fma(f, broadcast(SPECIES, -0.166692525f));
      p = p.fma(f, broadcast(SPECIES, 0.20002225f));
      p = p.fma(f, broadcast(SPECIES, -0.249999866f));
      p = p.fma(f, broadcast(SPECIES, 0.333333105f));
      FloatVector tail = f.mul(f).mul(p.fma(f, broadcast(SPECIES, -0.5f)));
      tail = n.fma(broadcast(SPECIES, Functions.LN2_LOW), tail);
      FloatVector log = n.fma(broadcast(SPECIES, Functions.LN2_HIGH), f.add(tail));
      u.blend(log.add(lost.div(u)), u.compare(LT, Float.POSITIVE_INFINITY)).intoArray(x, i);
    }
  }
}
