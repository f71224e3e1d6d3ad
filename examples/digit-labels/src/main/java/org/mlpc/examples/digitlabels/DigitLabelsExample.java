package org.mlpc.examples.digitlabels;

import java.nio.file.Path;

/** Trains on digits with several labels each and reports how many labels it gets right. */
public final class DigitLabelsExample {

  private DigitLabelsExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) {
    var run = DigitLabels.trainer()
        .test(DigitLabels.dataset(Path.of("src/test/resources/digit-labels-test.csv")))
        .fit(DigitLabels.dataset(Path.of("src/main/data/digit-labels.csv")));
    System.out.println(run.report().json());
  }
}
