package org.mlpc.compiler.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing found worth keeping, in {@code src/test/resources/fuzz}, holds on every build. */
class CorpusReplayTest {

  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  static List<Path> corpus(FuzzTarget target) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(target.folder()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void holdsForTheWholeCorpus(FuzzTarget target) throws IOException {
    List<Path> files = corpus(target);
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      assertThatCode(() -> target.run(bytes)).as(file.toString()).doesNotThrowAnyException();
    }
  }

  @Test
  void aModelFileOfOursIsRead() {
    assertThatCode(() -> FuzzTarget.MODEL_FILE.run(ModelFileFuzz.seed())).doesNotThrowAnyException();
  }

  @Test
  void theDictionaryKnowsTheCatalogue() {
    assertThat(FuzzDictionary.text().lines()).contains("\"dense\"", "\"xent\"", "\"rate = \"", "\"\\xEF\\xBB\\xBF\"");
  }
}
