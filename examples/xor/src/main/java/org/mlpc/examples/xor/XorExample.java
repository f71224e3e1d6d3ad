package org.mlpc.examples.xor;

import java.util.List;

/** Teaches a network XOR from records instead of a file, and prints what it thinks of each corner. */
public final class XorExample {

  private XorExample() {}

  /** Needs no files. */
  public static void main(String[] args) {
    List<Xor.Example> corners = List.of(
        new Xor.Example(new Xor.Input(false, false), false),
        new Xor.Example(new Xor.Input(false, true), true),
        new Xor.Example(new Xor.Input(true, false), true),
        new Xor.Example(new Xor.Input(true, true), false));

    Xor network = Xor.trainer().fit(Xor.dataset(corners)).network();

    for (Xor.Example corner : corners) {
      Xor.Prediction prediction = network.predict(corner.input());
      System.out.printf("%s: %b (%.4f)%n", corner.input(), prediction.xor(), prediction.probability());
    }
  }
}
