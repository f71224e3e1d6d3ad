package org.mlpc.examples.digits;

import java.nio.file.Path;

/** Trains on handwritten digits and draws one with what the network takes it for. */
public final class DigitsExample {

  private DigitsExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) {
    DigitClassifier network =
        DigitClassifier.trainer().fit(DigitClassifier.dataset(Path.of("src/main/data/digits.csv"))).network();
    var unseen = DigitClassifier.dataset(Path.of("src/test/resources/digits-test.csv"));
    int[] pixels = new int[64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (int) unseen.feature(0, i);
      System.out.print(" .:-=+*%#".charAt(pixels[i] / 2) + (i % 8 == 7 ? "\n" : ""));
    }
    System.out.println(network.predict(new DigitClassifier.Input(pixels)).digit().label());
  }
}
