package org.mlpc.examples.benchmarks.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The process of a library, which waits without work until it is asked. */
final class Peer implements AutoCloseable {

  private final String name;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter requests;

  private Peer(String name, Process process) {
    this.name = name;
    this.process = process;
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts the process and waits until it is ready.
   *
   * @param log where its messages go
   * @throws IOException if it does not come up
   */
  static Peer start(String name, List<String> command, Map<String, String> environment, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().putAll(environment);
    Peer peer = new Peer(name, builder.start());
    String line = peer.line();
    if (!"ready".equals(line)) {
      peer.close();
      throw new IOException(name + " did not come up; see " + log);
    }
    return peer;
  }

  String name() {
    return name;
  }

  /** One measurement; empty if the library cannot do this. */
  OptionalDouble ask(Request request) throws IOException {
    requests.write(request.line());
    requests.newLine();
    requests.flush();
    String line = line();
    if (line == null) {
      throw new IOException(name + " ended in the middle of " + request.line());
    }
    return line.startsWith("none") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(line));
  }

  /** The next line that is not empty: some libraries print such when they are loaded. */
  private String line() throws IOException {
    String line = answers.readLine();
    while (line != null && line.isBlank()) {
      line = answers.readLine();
    }
    return line;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
