package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlicesTest {

  @Test
  void takesAndPutsBackColumnsOfWiderRows() {
    int width = 20;
    double[] wide = new double[2 * Panels.stride(width)];
    for (int r = 0; r < 2; r++) {
      for (int j = 0; j < width; j++) {
        wide[r * Panels.stride(width) + j] = 100 * r + j;
      }
    }
    double[] narrow = new double[2 * Panels.stride(3)];
    Slices.take(wide, width, 15, 2, 3, narrow);
    assertThat(narrow[Panels.stride(3) + 2]).isEqualTo(117);
    assertThat(narrow[3]).isZero();

    double[] back = new double[wide.length];
    Slices.put(narrow, 2, 3, back, width, 15);
    assertThat(back[Panels.stride(width) + 17]).isEqualTo(117);
    assertThat(back[Panels.stride(width) + 18]).isZero();
  }

  @Test
  void addsElementByElement() {
    float[] sum = {1, 2, 3};
    Slices.add(new float[] {10, 20, 30}, sum, 2);
    assertThat(sum).containsExactly(11, 22, 3);
  }
}
