package org.mlpc.examples.benchmarks.cold;

import org.mlpc.examples.benchmarks.T3;

/**
 * Prints the milliseconds that the first 1,000 predictions of a 4-16-3 model take, class loading and first code
 * included.
 */
final class FirstThousand {

  private FirstThousand() {}

  public static void main(String[] args) {
    T3 network = T3.initialized();
    float[] features = new float[4];
    float[] probabilities = new float[3];
    long start = System.nanoTime();
    for (int i = 0; i < 1000; i++) {
      features[0] = i;
      network.predict(features, probabilities);
    }
    System.out.println((System.nanoTime() - start) * 1e-6);
    System.out.println(PeakMemory.kibibytes());
  }
}
