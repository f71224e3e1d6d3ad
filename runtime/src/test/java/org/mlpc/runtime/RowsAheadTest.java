package org.mlpc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.schedule.LearningRate;
import org.mlpc.runtime.schedule.Schedule;

class RowsAheadTest {

  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("a").standardize()).input(Column.real("b").minmax()).target(Column.real("y")).build();
  private static final TrainingPlan PLAN = TrainingPlan.builder().rate(0.01).batch(7).build();
  private static final LinearNetwork.Definition<float[]> DEFINITION =
      new LinearNetwork.Definition<>(SCHEMA, Elements.FLOAT32, PLAN, 0.9, 0);

  private static Dataset<float[]> rows() {
    float[] x = new float[400];
    float[] y = new float[200];
    for (int row = 0; row < 200; row++) {
      x[2 * row] = row * 7 % 31;
      x[2 * row + 1] = row * 13 % 17;
      y[row] = x[2 * row] - 2 * x[2 * row + 1];
    }
    return Dataset.of(SCHEMA, Elements.FLOAT32, x, y);
  }

  private static TrainingSettings<float[]> settings(int threads) {
    return new TrainingSettings<>(3, 7, 5, 0.01, true, threads, java.util.List.of(), Optional.empty(),
        Optional.empty(), Optional.empty(), false, false, Optional.empty());
  }

  /** Weights after three epochs, the rows transformed beforehand or as they are gathered. */
  private static float[] trained(boolean atOnce, int threads) {
    Dataset<float[]> rows = rows();
    PreparedRows<float[]> prepared =
        new PreparedRows<>(rows, Normalization.fit(rows, false), atOnce ? Long.MAX_VALUE : 0);
    assertThat(prepared.atOnce()).isEqualTo(atOnce);
    LinearTraining<float[]> network = DEFINITION.training(7, 1);
    network.initialize(5);
    LearningRate rate = new LearningRate(Schedule.constant(), 0.01, 3, 29);
    try (EpochRunner<float[]> runner = new GradientEpochs<>(DEFINITION, settings(threads), network, prepared,
        BatchPlan.of(200, 7, 1), rate, new TrainingListener[0])) {
      for (int epoch = 0; epoch < 3; epoch++) {
        runner.run(epoch);
      }
    }
    float[] values = new float[4];
    network.readValues(values);
    return values;
  }

  @Test
  void theBitsDoNotDependOnWhenRowsAreGathered() {
    float[] beforehand = trained(true, 1);
    assertThat(trained(false, 1)).containsExactly(beforehand);
    for (int times = 0; times < 20; times++) {
      assertThat(trained(false, 2)).containsExactly(beforehand);
    }
  }

  @Test
  void aFailureOfTheThreadReachesTheTraining() {
    Dataset<float[]> rows = rows();
    PreparedRows<float[]> prepared = new PreparedRows<>(rows, Normalization.fit(rows, false), 0);
    int[] order = new int[200];
    order[3] = 1_000_000;
    try (RowsAhead<float[]> ahead = new RowsAhead<>(prepared, BatchPlan.of(200, 7, 1), order)) {
      ahead.begin();
      assertThatThrownBy(() -> ahead.take(0, DEFINITION.training(7, 1))).hasMessageContaining("gathered")
          .hasCauseInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
