package org.mlpc.examples.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.source.SourceFile;

/** Prints how long it takes from {@code .mlp} text to Java text: with the start of a JVM, and in a warm one. */
final class CompileTimes {

  private static final double WARM_UP_SECONDS = 5;
  private static final int COUNTED = 7;
  private static final int COMMANDS = 3;
  private static final int WIDTH = 16;

  private CompileTimes() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.printf("JDK %s%n%n", Runtime.version().feature());
    System.out.println("| | command, ms | warm, ms | warm, µs a layer |");
    System.out.println("|---|---|---|---|");
    for (int layers : new int[] {1, 10, 100, 1_000, 10_000}) {
      line(layers + " layers", List.of(file("Growth", layers)), layers);
    }
    List<SourceFile> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(file("Growth" + i, 5));
    }
    line("100 files of 5 layers", many, 500);
  }

  private static SourceFile file(String model, int layers) {
    String text = new ModelText(WIDTH, WIDTH, layers, WIDTH).text().replace("model Growth", "model " + model);
    return SourceFile.of(model + ".mlp", text);
  }

  private static void line(String what, List<SourceFile> files, int layers) throws IOException, InterruptedException {
    double cold = command(files);
    double warm = warm(files);
    System.out.printf(Locale.ROOT, "| %s | %.0f | %.2f | %.0f |%n", what, cold, warm, 1e3 * warm / layers);
  }

  private static double warm(List<SourceFile> files) {
    long start = System.nanoTime();
    do {
      compile(files);
    } while (System.nanoTime() - start < WARM_UP_SECONDS * 1e9);
    double[] millis = new double[COUNTED];
    for (int i = 0; i < COUNTED; i++) {
      long from = System.nanoTime();
      compile(files);
      millis[i] = (System.nanoTime() - from) * 1e-6;
    }
    return median(millis);
  }

  private static void compile(List<SourceFile> files) {
    if (MlpCompiler.compile(files, CompilerOptions.DEFAULT).files().isEmpty()) {
      throw new IllegalStateException("nothing was generated");
    }
  }

  /** {@code mlpc generate}, the start of its JVM included. */
  private static double command(List<SourceFile> files) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("compile-times");
    try {
      List<String> command = new ArrayList<>(List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp", System.getProperty("java.class.path"), "org.mlpc.compiler.cli.Main", "generate"));
      for (SourceFile file : files) {
        command.add(Files.writeString(folder.resolve(file.name()), file.text()).toString());
      }
      command.addAll(List.of("--out", folder.resolve("out").toString()));
      double[] millis = new double[COMMANDS];
      for (int i = 0; i < COMMANDS; i++) {
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
          throw new IllegalStateException("mlpc generate ended with " + process.exitValue());
        }
        millis[i] = (System.nanoTime() - from) * 1e-6;
      }
      return median(millis);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
