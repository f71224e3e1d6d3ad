package org.mlpc.examples.digitlabels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.TrainingRun;
import org.mlpc.runtime.data.Dataset;

class DigitLabelsTest {

  private static Dataset<float[]> unseen;
  private static TrainingRun<DigitLabels> run;

  @BeforeAll
  static void train() {
    unseen = DigitLabels.dataset(Path.of("src/test/resources/digit-labels-test.csv"));
    run = DigitLabels.trainer().test(unseen).fit(DigitLabels.dataset(Path.of("src/main/data/digit-labels.csv")));
  }

  @Test
  void getsNearlyAllLabelsRight() {
    assertThat((Double) run.report().metrics().get("hamming")).isLessThan(0.04);
    assertThat((Double) run.report().metrics().get("f1Micro")).isGreaterThan(0.95);
  }

  @Test
  void aDigitMayHaveSeveralLabelsAndNone() {
    // A 0, a 6 or an 8 is even and has a loop …
    int several = firstRowWith(1, 0, 1);
    assertThat(predict(several).labels())
        .containsExactlyInAnyOrder(DigitLabels.Labels.EVEN, DigitLabels.Labels.HAS_LOOP);
    // … and a 1 has none of the three.
    assertThat(predict(firstRowWith(0, 0, 0)).labels()).isEmpty();
  }

  private static int firstRowWith(int even, int prime, int loop) {
    for (int row = 0; row < unseen.rows(); row++) {
      if (unseen.target(row, 0) == even && unseen.target(row, 1) == prime && unseen.target(row, 2) == loop) {
        return row;
      }
    }
    throw new AssertionError("no such row");
  }

  private static DigitLabels.Prediction predict(int row) {
    int[] pixels = new int[64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (int) unseen.feature(row, i);
    }
    return run.network().predict(new DigitLabels.Input(pixels));
  }
}
