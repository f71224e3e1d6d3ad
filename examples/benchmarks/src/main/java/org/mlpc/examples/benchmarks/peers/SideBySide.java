package org.mlpc.examples.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mlpc.examples.benchmarks.Workload;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures all contestants in turn, round after round, and prints medians and their quotients as tables. Each workload
 * and task has processes of its own, as a program has that trains one network.
 */
@Command(name = "side-by-side", mixinStandardHelpOptions = true,
    description = "Other libraries beside mlpc, alternating.")
final class SideBySide implements Callable<Integer> {

  private static final double LEAST_WARM_UP = 4;

  @Option(names = "--contestants", split = ",", description = "Of ${COMPLETION-CANDIDATES}; all if left out. "
      + "Quotients are those of the first.")
  private List<Contestant> contestants = List.of(Contestant.values());

  @Option(names = "--workloads", split = ",", description = "Of ${COMPLETION-CANDIDATES}; all if left out.")
  private List<Workload> workloads = List.of(Workload.values());

  @Option(names = "--tasks", split = ",", description = "Of ${COMPLETION-CANDIDATES}; all if left out.")
  private List<Request.Task> tasks = List.of(Request.Task.values());

  @Option(names = "--rounds", defaultValue = "5", description = "How often each is measured, default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--seconds", defaultValue = "1", description = "Of each measurement, default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(names = "--threads", defaultValue = "1", description = "Of each contestant, default ${DEFAULT-VALUE}.")
  private int threads;

  @Option(names = "--jdk", description = "The JDK to run Java contestants on; the one that runs this if left out.")
  private Path jdk = Path.of(System.getProperty("java.home"));

  @Option(names = "--python", defaultValue = "/usr/bin/python3", description = "Default ${DEFAULT-VALUE}.")
  private String python;

  @Option(names = "--home", defaultValue = ".", description = "The folder of this module.")
  private Path home;

  public static void main(String[] args) {
    System.exit(new CommandLine(new SideBySide()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    home = home.toAbsolutePath().normalize();
    Files.createDirectories(home.resolve("target").resolve("peers"));
    if (contestants.contains(Contestant.ONNX)) {
      OnnxModels.export(home, python, workloads);
    }
    for (Request.Task task : tasks) {
      Set<String> names = new LinkedHashSet<>();
      Map<Workload, Measurements> all = new EnumMap<>(Workload.class);
      for (Workload workload : workloads) {
        List<Peer> peers = new ArrayList<>();
        try {
          contestants.forEach(contestant -> start(contestant, peers));
          peers.forEach(peer -> names.add(peer.name()));
          all.put(workload, measure(peers, task, workload));
        } finally {
          peers.forEach(Peer::close);
        }
      }
      ComparisonTable.print(System.out, task, threads, List.copyOf(names), all);
    }
    return 0;
  }

  private void start(Contestant contestant, List<Peer> peers) {
    try {
      peers.add(contestant.start(home, jdk, python, threads));
    } catch (IOException missing) {
      System.err.println("left out: " + missing.getMessage());
    }
  }

  private Measurements measure(List<Peer> peers, Request.Task task, Workload workload) throws IOException {
    Measurements measurements = new Measurements();
    Request request = new Request(task, workload, seconds, task == Request.Task.BATCH ? 256 : 1);
    Request warmUp = new Request(task, workload, Math.max(LEAST_WARM_UP, 2 * seconds), request.rows());
    for (Peer peer : peers) {
      // Not counted: it prepares data and network, and lets compilers do their work.
      peer.ask(warmUp);
    }
    for (int round = 0; round < rounds; round++) {
      for (Peer peer : peers) {
        measurements.add(peer.name(), peer.ask(request));
      }
      System.err.printf("%s %s: round %d of %d%n", task, workload, round + 1, rounds);
    }
    return measurements;
  }
}
