package org.mlpc.examples.wine;

import java.nio.file.Path;

/** Trains on wines and reports how the cultivars of unseen ones were told apart. */
public final class WineExample {

  private WineExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) {
    var run = WineCultivar.trainer()
        .test(WineCultivar.dataset(Path.of("src/test/resources/wine-test.csv")))
        .fit(WineCultivar.dataset(Path.of("src/main/data/wine.csv")));
    System.out.println(run.report().json());
  }
}
