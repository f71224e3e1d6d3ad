package org.mlpc.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlpc.compiler.cli.Main;

/**
 * Starts processes with the tests' class path.
 *
 * @param home of the JDK
 * @param options of the JVM
 */
public record Jvm(Path home, List<String> options) {

  private static final Path JDKS = Path.of("/usr/lib/jvm");
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  /** The JDK that runs the tests. */
  public static Jvm own(String... options) {
    return new Jvm(Path.of(System.getProperty("java.home")), List.of(options));
  }

  /** A JDK of another feature version than the one that runs the tests: 25 or later, or else 17. */
  static Optional<Jvm> other(String... options) {
    int own = Runtime.version().feature();
    try (Stream<Path> homes = Files.list(JDKS)) {
      return homes.filter(home -> own < 25 ? feature(home) >= 25 : feature(home) == 17)
          .findFirst().map(home -> new Jvm(home, List.of(options)));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static int feature(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return Files.exists(home.resolve("bin/java")) && version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException none) {
      return 0;
    }
  }

  /** The same JDK with more options. */
  public Jvm with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Jvm(home, all);
  }

  /** A process whose messages go where its output goes. */
  ProcessBuilder process(List<Path> more, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(options);
    StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
    more.forEach(path -> classPath.append(File.pathSeparator).append(path));
    command.addAll(List.of("-cp", classPath.toString(), main));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Runs a class to its end and returns what it printed; it must exit with 0. */
  public String run(List<Path> more, String main, String... arguments) {
    return run(0, more, main, List.of(arguments));
  }

  /** Runs the command {@code mlpc} to its end. */
  String mlpc(int exit, String... arguments) {
    return run(exit, List.of(), Main.class.getName(), List.of(arguments));
  }

  private String run(int exit, List<Path> more, String main, List<String> arguments) {
    try {
      Process process = process(more, main, arguments).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isEqualTo(exit);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
