package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowGatherTest {

  private static final int ROWS = 9;
  private static final int FIRST = 2;
  /** The last row of all too, behind which nothing lies to be read with it. */
  private static final int[] ORDER = {7, 8, 0, 8, 3, 1};

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 8, 12, 13, 15, 16, 17, 30, 33, 64, 255, 256, 300})
  void bothFormsCopyTheColumnsAndNothingElse(int width) {
    int step = FIRST + width;
    float[] from = new float[ROWS * step];
    for (int i = 0; i < from.length; i++) {
      from[i] = i + 1;
    }
    int stride = Panels.stride(width);
    float[] plain = new float[4 * stride];
    for (int i = 0; i < 4; i++) {
      System.arraycopy(from, FIRST + ORDER[1 + i] * step, plain, i * stride, width);
    }
    float[] chosen = new float[plain.length];
    RowGather.rows(from, FIRST, width, step, ORDER, 1, 4, chosen, stride);
    assertThat(chosen).as("either").isEqualTo(plain);

    float[] vectors = new float[plain.length];
    if (!VectorRowGather.rows(from, FIRST, width, step, ORDER, 1, 4, vectors, 0, stride)) {
      int done = VectorRowGather.shortRows(from, FIRST, width, step, ORDER, 1, 4, vectors, 0, stride);
      assertThat(done).as("row 8 has nothing behind it").isZero();
      done = VectorRowGather.shortRows(from, FIRST, width, step, new int[] {0, 0, 3, 1}, 2, 2, vectors, 0, stride);
      assertThat(done).isEqualTo(2);
      Arrays.fill(plain, 0);
      System.arraycopy(from, FIRST + 3 * step, plain, 0, width);
      System.arraycopy(from, FIRST + step, plain, stride, width);
    }
    assertThat(vectors).as("vectors").isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 30, 300})
  void aTeamGathersTheSameRows(int width) {
    int count = 3001;
    float[] from = new float[ROWS * width];
    for (int i = 0; i < from.length; i++) {
      from[i] = i + 1;
    }
    int[] order = new int[count + 1];
    for (int i = 0; i < order.length; i++) {
      order[i] = i * 7 % ROWS;
    }
    int stride = Panels.stride(width);
    float[] alone = new float[count * stride];
    RowGather.rows(from, 0, width, width, order, 1, count, alone, stride);
    float[] together = new float[alone.length];
    try (Team team = Team.open(3)) {
      RowGather.rows(from, 0, width, width, order, 1, count, together, stride);
    }
    assertThat(together).isEqualTo(alone);
  }

  /** Row 8 is the last: what is read together with its targets would lie behind the end. */
  @ParameterizedTest
  @CsvSource({"4, 3", "5, 3", "15, 1", "16, 1", "30, 1", "33, 10", "40, 20", "127, 2", "128, 2", "300, 10"})
  void inputsAndTargetsPartAlikeInOneWalk(int width, int targets) {
    float[] from = new float[ROWS * (width + targets)];
    for (int i = 0; i < from.length; i++) {
      from[i] = i + 1;
    }
    int xStride = Panels.stride(width);
    int yStride = Panels.stride(targets);
    float[] x = new float[5 * xStride];
    float[] y = new float[5 * yStride];
    for (int i = 0; i < 5; i++) {
      int row = ORDER[1 + i] * (width + targets);
      System.arraycopy(from, row, x, i * xStride, width);
      System.arraycopy(from, row + width, y, i * yStride, targets);
    }
    float[] chosenX = new float[x.length];
    float[] chosenY = new float[y.length];
    RowGather.pairs(from, width, targets, ORDER, 1, 5, chosenX, xStride, chosenY, yStride);
    assertThat(chosenX).isEqualTo(x);
    assertThat(chosenY).isEqualTo(y);

    int[] order = {6, 0, 5, 8};
    float[] vectorX = new float[4 * xStride];
    float[] vectorY = new float[4 * yStride];
    int done = VectorRowGather.pairs(from, width, targets, order, 0, 4, vectorX, xStride, vectorY, yStride);
    assertThat(done).isEqualTo(width < 128 && targets < VectorDense.LANES ? 3 : 0);
    for (int i = 0; i < done; i++) {
      int row = order[i] * (width + targets);
      assertThat(Arrays.copyOfRange(vectorX, i * xStride, i * xStride + width))
          .isEqualTo(Arrays.copyOfRange(from, row, row + width));
      assertThat(Arrays.copyOfRange(vectorY, i * yStride, (i + 1) * yStride))
          .isEqualTo(Arrays.copyOf(Arrays.copyOfRange(from, row + width, row + width + targets), yStride));
    }
  }
}
