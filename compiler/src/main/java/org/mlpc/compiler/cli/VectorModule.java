package org.mlpc.compiler.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The incubator module with Java's vector instructions, which a JVM only has if it was started with it. Commands that
 * compute much start themselves anew in such a JVM, so that a user types no flag.
 */
final class VectorModule {

  private static final String NAME = "jdk.incubator.vector";
  private static final String NOTICE = "WARNING: Using incubator modules: " + NAME;

  private VectorModule() {}

  /** Whether this JVM lacks the module but could be started with it, and nobody asked for plain kernels. */
  static boolean canBeAdded() {
    return ModuleLayer.boot().findModule(NAME).isEmpty()
        && ModuleFinder.ofSystem().find(NAME).isPresent()
        && !"scalar".equals(System.getProperty("mlpc.kernels"))
        && System.getProperty(ParentWatch.CHILD) == null;
  }

  /** Runs the command in a JVM with the module, and returns its exit code. */
  static int relaunch(MlpcCommand command) throws IOException {
    Process process = new ProcessBuilder(commandLine(command))
        .redirectInput(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      passMessages(process, command.console().err());
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.OURS;
    } finally {
      removeHook(end);
    }
  }

  private static List<String> commandLine(MlpcCommand command) {
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(Terminal.options(command.console()));
    line.add("-D" + ParentWatch.CHILD + "=true");
    line.addAll(List.of("--add-modules", NAME, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(command.arguments());
    return line;
  }

  /** Copies the messages of the process but for the JVM's notice of the module, which says nothing to a user. */
  private static void passMessages(Process process, PrintStream err) throws IOException {
    try (BufferedReader messages =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = messages.read(); c >= 0; c = messages.read()) {
        line.append((char) c);
        // A bar moves with carriage returns: pass on whatever stands there as soon as no more has come.
        boolean pending = c != '\n' && (messages.ready() || NOTICE.startsWith(line.toString()));
        if (!pending) {
          err.print(line.toString().stripTrailing().equals(NOTICE) ? "" : line);
          err.flush();
          line.setLength(0);
        }
      }
      err.print(line);
      err.flush();
    }
  }

  private static void removeHook(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException ending) {
      // The process ends already, and the hook with it.
      return;
    }
  }
}
