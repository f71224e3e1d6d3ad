package org.mlpc.examples.breastcancer;

import java.nio.file.Path;

/** Trains on measured cell nuclei and reports how well it tells malignant tumours it has not seen. */
public final class BreastCancerExample {

  private BreastCancerExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) {
    var run = BreastCancer.trainer()
        .test(BreastCancer.dataset(Path.of("src/test/resources/breast-cancer-test.csv")))
        .fit(BreastCancer.dataset(Path.of("src/main/data/breast-cancer.csv")));
    System.out.println(run.report().json());
  }
}
