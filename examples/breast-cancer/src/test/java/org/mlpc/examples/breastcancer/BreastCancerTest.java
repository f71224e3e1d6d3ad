package org.mlpc.examples.breastcancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BreastCancerTest {

  @Test
  void tellsMalignantTumoursItHasNotSeen() {
    var run = BreastCancer.trainer()
        .test(BreastCancer.dataset(Path.of("src/test/resources/breast-cancer-test.csv")))
        .fit(BreastCancer.dataset(Path.of("src/main/data/breast-cancer.csv")));
    assertThat((Double) run.report().metrics().get("accuracy")).isGreaterThanOrEqualTo(0.95);
    assertThat((Double) run.report().metrics().get("rocAuc")).isGreaterThanOrEqualTo(0.98);
  }
}
