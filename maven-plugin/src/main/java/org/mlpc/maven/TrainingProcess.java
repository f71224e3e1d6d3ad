package org.mlpc.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.logging.Log;
import org.mlpc.compiler.cli.Main;

/** The command {@code mlpc} in a JVM of its own, with vector instructions where Java has them; its output is logged. */
final class TrainingProcess {

  private final List<Artifact> classPath;
  private final Log log;

  TrainingProcess(List<Artifact> classPath, Log log) {
    this.classPath = List.copyOf(classPath);
    this.log = log;
  }

  /** Runs the command and returns its exit code. */
  int run(List<String> arguments) throws IOException, InterruptedException {
    String files = classPath.stream()
        .map(artifact -> artifact.getFile().getPath())
        .collect(Collectors.joining(File.pathSeparator));
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    line.addAll(List.of("-cp", files, "-Dmlpc.terminal=false", Main.class.getName()));
    line.addAll(arguments);
    Process process = new ProcessBuilder(line).start();
    Thread errors = new Thread(() -> pass(process.getErrorStream(), true), "mlpc-errors");
    errors.start();
    try {
      pass(process.getInputStream(), false);
      errors.join();
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  private void pass(InputStream stream, boolean error) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (error) {
          log.error(line);
        } else {
          log.info(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
