package org.mlpc.compiler.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;

/**
 * Where a command writes. Results go to {@code out}, messages to {@code err}, both in UTF-8 whatever the locale.
 *
 * @param terminal whether {@code err} is a terminal, so that a bar can be drawn there
 * @param columns width of the terminal
 * @param environment the variables {@code NO_COLOR}, {@code CLICOLOR}, {@code TERM} and {@code MLPC_DEBUG} are read
 */
record Console(
    PrintStream out, PrintStream err, boolean terminal, int columns, Map<String, String> environment) {

  /** The console of this process. */
  static Console ofProcess() {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Console(out, err, Terminal.present(), Terminal.columns(), System.getenv());
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return !environment.getOrDefault("MLPC_DEBUG", "").isEmpty();
  }

  boolean colour() {
    return terminal && DiagnosticFormatter.wantsColour(environment);
  }

  DiagnosticFormatter diagnostics() {
    return terminal ? DiagnosticFormatter.forTerminal(columns, environment) : DiagnosticFormatter.plain();
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
