package org.mlpc.examples.benchmarks.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mlpc.examples.benchmarks.T1;

/** Starts processes that say hello and processes that predict, in turn, and prints medians. Argument: how often. */
final class ColdStart {

  private ColdStart() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    Path model = Files.createTempFile("T1", ".safetensors");
    try {
      T1.initialized(1).save(model);
      List<StartedProcess> processes = List.of(
          new StartedProcess("hello", false, "Hello"),
          new StartedProcess("first prediction of 784-128-10", false, "FirstPrediction", model.toString()),
          new StartedProcess("the same, vector module", true, "FirstPrediction", model.toString()),
          new StartedProcess("first 1,000 predictions of 4-16-3", false, "FirstThousand"),
          new StartedProcess("the same, vector module", true, "FirstThousand"));
      for (int round = 0; round < rounds; round++) {
        for (StartedProcess process : processes) {
          process.run();
        }
      }
      System.out.printf("JDK %s%n%n", Runtime.version().feature());
      System.out.println("| process | ms, start to end | ms of the predictions | MiB at most |");
      System.out.println("|---|---|---|---|");
      processes.forEach(process -> System.out.println(process.line()));
    } finally {
      Files.delete(model);
    }
  }
}
