package org.mlpc.compiler.cli;

import java.util.List;
import picocli.CommandLine;

/** Starts the command {@code mlpc}. */
public final class Main {

  private Main() {}

  /** Runs a subcommand and ends the process with its exit code. */
  public static void main(String[] args) {
    ParentWatch.start();
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs a subcommand in this process and returns its exit code; writes to the console alone. */
  static int run(Console console, String... args) {
    CommandLine command = new CommandLine(new MlpcCommand(console, List.of(args)));
    command.setOut(console.outWriter());
    command.setErr(console.errWriter());
    command.setUsageHelpWidth(Math.max(80, Math.min(120, console.columns())));
    command.setColorScheme(CommandLine.Help.defaultColorScheme(
        console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    Failures failures = new Failures(console);
    command.setExecutionExceptionHandler(failures);
    command.setParameterExceptionHandler(failures);
    try {
      return command.execute(args);
    } finally {
      console.flush();
    }
  }
}
