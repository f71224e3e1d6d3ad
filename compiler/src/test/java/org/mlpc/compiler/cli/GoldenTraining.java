package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Trains the cases of {@code src/test/resources/pytorch} with the command, in this process. */
final class GoldenTraining {

  static final Path CASES = Path.of("src", "test", "resources", "pytorch");

  private GoldenTraining() {}

  /** The names of the cases. */
  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  /** The names of those cases that were drawn at random. */
  static Stream<String> randomCases() throws IOException {
    return cases().filter(name -> name.startsWith("random-"));
  }

  /** Trains with a case's data; leaves model.safetensors and history.csv in a folder. */
  static void run(Path folder, Path model, Path start, Path outcome) {
    List<Object> arguments = new ArrayList<>(List.of(
        "train", model, "--data", folder.resolve("data.csv"), "--init", start, "--no-shuffle", "--quiet",
        "--save", outcome.resolve("model.safetensors"), "--history", outcome.resolve("history.csv")));
    if (Files.exists(folder.resolve("validation.csv"))) {
      arguments.addAll(List.of("--validation", folder.resolve("validation.csv")));
    }
    mlpc(arguments.toArray());
  }

  /** Runs the command, which must succeed; what it printed. */
  static String mlpc(Object... arguments) {
    CapturedConsole console = new CapturedConsole();
    int exitCode = console.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    assertThat(exitCode).as(console::err).isZero();
    return console.out();
  }
}
