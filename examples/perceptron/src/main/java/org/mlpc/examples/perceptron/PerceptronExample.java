package org.mlpc.examples.perceptron;

import java.nio.file.Path;

/** Teaches a perceptron AND, and prints its truth table. */
public final class PerceptronExample {

  private PerceptronExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) {
    AndGate gate = AndGate.trainer().fit(AndGate.dataset(Path.of("src/main/data/and.csv"))).network();
    for (boolean a : new boolean[] {false, true}) {
      for (boolean b : new boolean[] {false, true}) {
        System.out.printf("%5b and %5b = %b%n", a, b, gate.predict(new AndGate.Input(a, b)).and());
      }
    }
  }
}
