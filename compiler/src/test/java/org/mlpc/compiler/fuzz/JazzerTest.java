package org.mlpc.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs Jazzer in a process of its own over each target, for {@code -Dmlpc.fuzzSeconds=600} each, from the kept corpus
 * and the models of the tests. Its log, the corpus it grows and what it finds are below {@code target/fuzz}; only
 * {@code -Pdeep} has Jazzer on the class path.
 */
@EnabledIfSystemProperty(named = "mlpc.deep", matches = "true")
class JazzerTest {

  private static final int SECONDS = Integer.getInteger("mlpc.fuzzSeconds", 600);
  private static final int LONGEST_SEED = 6_000;
  private static final Path TESTS = Path.of("src/test/resources");

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void findsNothing(FuzzTarget target) throws IOException, InterruptedException {
    Path folder = Path.of("target/fuzz").resolve(target.folder());
    Path grown = Files.createDirectories(folder.resolve("corpus"));
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    copySeeds(target, seeds);
    Path dictionary = Files.writeString(folder.resolve("words.dict"), FuzzDictionary.text());

    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"), "-Xmx1g", "-Dfile.encoding=UTF-8",
        "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.type().getName(), "--instrumentation_includes=org.mlpc.**",
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*", "--reproducer_path=" + folder,
        "-artifact_prefix=" + folder + "/", "-max_total_time=" + SECONDS, "-max_len=8000", "-rss_limit_mb=4096",
        "-timeout=300", "-print_final_stats=1"));
    if (target.readsModels()) {
      command.add("-dict=" + dictionary);
    }
    command.addAll(List.of(grown.toString(), seeds.toString()));
    Path log = folder.resolve("log.txt");
    int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    System.out.println(target + "\n" + end);
    assertThat(exit).as(end).isZero();
  }

  private static void copySeeds(FuzzTarget target, Path folder) throws IOException {
    List<Path> files = new ArrayList<>(CorpusReplayTest.corpus(target));
    if (target.readsModels()) {
      try (Stream<Path> models = Files.walk(TESTS)) {
        models.filter(file -> file.toString().endsWith(".mlp")).forEach(files::add);
      }
    } else if (target == FuzzTarget.MODEL_FILE) {
      Files.write(folder.resolve("whole"), ModelFileFuzz.seed());
    }
    for (Path file : files) {
      if (Files.size(file) <= LONGEST_SEED) {
        Files.write(folder.resolve(file.toString().replace('/', '-')), Files.readAllBytes(file));
      }
    }
  }
}
