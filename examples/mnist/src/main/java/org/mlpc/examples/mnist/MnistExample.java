package org.mlpc.examples.mnist;

import java.io.IOException;
import java.nio.file.Path;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Trainer;

/** Trains on MNIST and prints after each epoch how long it has trained and how many test images it reads right. */
public final class MnistExample {

  private MnistExample() {}

  /**
   * Runs in the folder of this example.
   *
   * @param args {@code small} or {@code large}, and the number of threads (1 if left out)
   */
  public static void main(String[] args) throws IOException {
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    boolean small = args.length == 0 || args[0].equals("small");
    if (small) {
      train(SmallDigits.definition(), threads);
    } else {
      train(LargeDigits.definition(), threads);
    }
  }

  private static <N extends Network<?, ?>> void train(NetworkDefinition<N, float[]> network, int threads)
      throws IOException {
    Path folder = Path.of("target", "mnist-data");
    Trainer.of(network)
        .threads(threads)
        .validation(IdxFiles.read(network, folder, "t10k"))
        .listener(new Stopwatch())
        .fit(IdxFiles.read(network, folder, "train"));
  }
}
