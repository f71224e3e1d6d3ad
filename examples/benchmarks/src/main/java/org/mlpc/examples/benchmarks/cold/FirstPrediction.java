package org.mlpc.examples.benchmarks.cold;

import java.nio.file.Path;
import org.mlpc.examples.benchmarks.T1;

/** Loads a saved 784-128-10 model and predicts one row. Argument: the model file. */
final class FirstPrediction {

  private FirstPrediction() {}

  public static void main(String[] args) {
    T1 network = T1.load(Path.of(args[0]));
    float[] probabilities = new float[10];
    long start = System.nanoTime();
    network.predict(new float[784], probabilities);
    System.out.println((System.nanoTime() - start) * 1e-6);
    System.out.println(PeakMemory.kibibytes());
  }
}
