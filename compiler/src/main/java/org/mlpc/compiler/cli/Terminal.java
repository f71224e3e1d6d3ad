package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether messages go to a terminal, and how wide it is. Java 17 cannot tell this of one stream alone, so the system's
 * own commands are asked; a process that this one starts is told by system properties.
 */
final class Terminal {

  private static final int DEFAULT_COLUMNS = 80;
  private static final String PRESENT = "mlpc.terminal";
  private static final String COLUMNS = "mlpc.columns";

  private Terminal() {}

  /** Whether standard error is a terminal. */
  static boolean present() {
    String told = System.getProperty(PRESENT);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    try {
      Process test = new ProcessBuilder("test", "-t", "2").inheritIO().start();
      return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Columns of the terminal, 80 where it does not say. */
  static int columns() {
    String told = System.getProperty(COLUMNS, System.getenv().getOrDefault("COLUMNS", ""));
    try {
      String columns = told.isEmpty() && present() ? asked() : told;
      return columns.isEmpty() ? DEFAULT_COLUMNS : Math.max(20, Integer.parseInt(columns));
    } catch (NumberFormatException | IOException unknown) {
      return DEFAULT_COLUMNS;
    }
  }

  /** What a process started by this one is told, as options of {@code java}. */
  static List<String> options(Console console) {
    return List.of("-D" + PRESENT + "=" + console.terminal(), "-D" + COLUMNS + "=" + console.columns());
  }

  /** The second number of {@code stty size}, which asks the terminal on its standard input. */
  private static String asked() throws IOException {
    Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty").start();
    String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    return size.substring(size.indexOf(' ') + 1);
  }
}
