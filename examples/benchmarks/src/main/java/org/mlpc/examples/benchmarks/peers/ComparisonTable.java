package org.mlpc.examples.benchmarks.peers;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.mlpc.examples.benchmarks.Workload;

/**
 * One table in Markdown: a line a peer, a column a workload, medians and in brackets how often better the first peer
 * is.
 */
final class ComparisonTable {

  private ComparisonTable() {}

  static void print(
      PrintStream out, Request.Task task, int threads, List<String> peers, Map<Workload, Measurements> all) {
    String title = switch (task) {
      case TRAIN -> "Training, samples/s";
      case PREDICT -> "Prediction of one row, ns";
      case BATCH -> "Prediction of 256 rows, rows/s";
    };
    out.printf("%n%s, %d thread%s (in brackets: %s is better by)%n%n",
        title, threads, threads == 1 ? "" : "s", peers.get(0));
    out.print("| |");
    all.keySet().forEach(workload -> out.printf(" %s %s |", workload, workload.shape()));
    out.printf("%n|---|%s%n", "---|".repeat(all.size()));
    for (String peer : peers) {
      out.printf("| %s |", peer);
      all.values().forEach(measurements -> out.printf(" %s |", cell(task, measurements, peer, peers.get(0))));
      out.println();
    }
    out.flush();
  }

  private static String cell(Request.Task task, Measurements measurements, String peer, String base) {
    OptionalDouble median = measurements.median(peer);
    if (median.isEmpty()) {
      return "–";
    }
    String value = String.format(Locale.ROOT, "%,.0f", median.getAsDouble());
    OptionalDouble ratio = task == Request.Task.PREDICT
        ? measurements.ratio(peer, base)
        : measurements.ratio(base, peer);
    return peer.equals(base) || ratio.isEmpty()
        ? value
        : value + String.format(Locale.ROOT, " (%.2f ×)", ratio.getAsDouble());
  }
}
