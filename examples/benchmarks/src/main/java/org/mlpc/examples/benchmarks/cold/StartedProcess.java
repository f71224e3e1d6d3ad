package org.mlpc.examples.benchmarks.cold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A process that is started over and over; it prints the milliseconds of its predictions and its peak memory. */
final class StartedProcess {

  private final String title;
  private final List<String> command = new ArrayList<>();
  private final List<Double> wall = new ArrayList<>();
  private final List<Double> inside = new ArrayList<>();
  private final List<Double> mebibytes = new ArrayList<>();

  StartedProcess(String title, boolean vectors, String main, String... arguments) {
    this.title = title;
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (vectors) {
      command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(StartedProcess.class.getPackageName() + "." + main);
    command.addAll(List.of(arguments));
  }

  void run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(title + ": failed: " + command);
    }
    wall.add((System.nanoTime() - start) * 1e-6);
    String[] lines = output.strip().split("\\R");
    inside.add(Double.parseDouble(lines[0]));
    mebibytes.add(Double.parseDouble(lines[1]) / 1024);
  }

  /** A line of the table: medians. */
  String line() {
    return String.format(
        Locale.ROOT, "| %s | %.0f | %.2f | %.0f |", title, median(wall), median(inside), median(mebibytes));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
