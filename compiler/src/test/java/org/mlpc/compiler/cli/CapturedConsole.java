package org.mlpc.compiler.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs the command in this process and keeps what it prints. */
final class CapturedConsole {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment;

  CapturedConsole() {
    this(Map.of());
  }

  CapturedConsole(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The exit code. Heavy commands stay in this process, as if it were one that they started. */
  int run(String... arguments) {
    System.setProperty(ParentWatch.CHILD, "");
    try {
      return runHere(arguments);
    } finally {
      System.clearProperty(ParentWatch.CHILD);
    }
  }

  private int runHere(String... arguments) {
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Console(outStream, errStream, false, 80, environment), arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
