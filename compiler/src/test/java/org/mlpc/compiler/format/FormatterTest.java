package org.mlpc.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;

class FormatterTest {

  private static final Path SAMPLES = Path.of("../grammar/src/test/resources/samples");
  private static final Path FORMATTED = Path.of("src/test/resources/format");

  static List<Path> files() throws IOException {
    try (Stream<Path> samples = Files.list(SAMPLES);
        Stream<Path> formatted = Files.list(FORMATTED);
        Stream<Path> examples = Files.walk(Path.of("../examples"))) {
      return Stream.of(samples, formatted, examples).flatMap(s -> s)
          .filter(file -> file.toString().endsWith(".mlp") && !file.toString().contains("target")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsWordsAndTreeAndChangesNothingTheSecondTime(Path file) throws IOException {
    FormatterPromises.check(Files.readString(file));
  }

  @Test
  void keepsWordsAndTreeOfAnyProgram() {
    int count = Integer.getInteger("mlpc.programs", 3_000);
    for (int seed = 0; seed < count; seed++) {
      FormatterPromises.check(RandomPrograms.next(new Random(seed)));
    }
  }

  @Test
  void laysOutAsTheReferenceShows() throws IOException {
    String expected = Files.readString(FORMATTED.resolve("canonical.mlp"));
    assertThat(FormatterPromises.format(Files.readString(FORMATTED.resolve("untidy.mlp")))).isEqualTo(expected);
  }

  @Test
  void keepsTheLineEndsOfTheFile() {
    assertThat(FormatterPromises.format("model A {\r\ninput{a:real}}"))
        .isEqualTo("model A {\r\n  input { a: real }\r\n}\r\n");
  }

  @Test
  void leavesAFileAtFaultAlone() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(Formatter.format(SourceFile.of("a.mlp", "model A { train { batch: 5 } }"), diagnostics)).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }
}
