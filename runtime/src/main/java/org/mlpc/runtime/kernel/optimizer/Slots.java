package org.mlpc.runtime.kernel.optimizer;

/**
 * What optimisers keep of each parameter between steps and shrink in each: velocities, moments, mean squares. Those of a
 * unit that learns no more would become denormal numbers, and stay them, at which processors work at a half to a fortieth
 * of their speed.
 */
final class Slots {

  /** Added and taken away again, it rounds what is far below it to a multiple of 2⁻¹²³ and leaves what is not. */
  static final float GRID = 0x1p-100f;

  /** The same for multiples of 2⁻¹⁰²². */
  private static final double DOUBLE_GRID = 0x1p-970;

  private Slots() {}

  /** {@code slot}; the zero or the normal number next to it where it is all but zero. */
  static float normal(float slot) {
    return slot + GRID - GRID;
  }

  /** The same in float64. */
  static double normal(double slot) {
    return slot + DOUBLE_GRID - DOUBLE_GRID;
  }
}
