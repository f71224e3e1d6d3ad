package org.mlpc.examples.iris;

import java.io.IOException;
import java.nio.file.Path;

/** Trains the network of {@code IrisClassifier.mlp}, keeps it in a file, and asks it about a flower. */
public final class IrisExample {

  private IrisExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of("src/main/data/iris.csv");
    Path file = Path.of("target/iris.safetensors");

    IrisClassifier.trainer().fit(IrisClassifier.dataset(data)).network().save(file);

    IrisClassifier network = IrisClassifier.load(file);
    IrisClassifier.Prediction flower = network.predict(new IrisClassifier.Input(6.3, 3.3, 6.0, 2.5));
    System.out.println(flower.species().label());
    for (IrisClassifier.Species species : IrisClassifier.Species.values()) {
      System.out.printf("  %-10s  %.4f%n", species.label(), flower.probability(species));
    }
  }
}
