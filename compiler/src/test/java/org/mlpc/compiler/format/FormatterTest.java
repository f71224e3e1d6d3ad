package org.mlpc.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.parse.Lexeme;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.syntax.MlpFile;

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

  private static String format(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<String> formatted = Formatter.format(SourceFile.of("a.mlp", text), diagnostics);
    assertThat(formatted).as(() -> DiagnosticFormatter.plain().format(diagnostics) + text).isPresent();
    return formatted.get();
  }

  private static List<String> words(String text) {
    return Lexeme.of(SourceFile.of("a.mlp", text)).stream()
        .map(lexeme -> lexeme.isComment() ? lexeme.text().stripTrailing() : lexeme.text()).toList();
  }

  private static String tree(String text) {
    MlpFile file = MlpParser.parse(SourceFile.of("a.mlp", text), new Diagnostics());
    return TreeText.of(file);
  }

  private static void check(String text) {
    String formatted = format(text);
    assertThat(format(formatted)).as("formatted twice, from\n%s", text).isEqualTo(formatted);
    assertThat(words(formatted)).as("words of\n%s", text).isEqualTo(words(text));
    assertThat(tree(formatted)).as("tree of\n%s\nas\n%s", text, formatted).isEqualTo(tree(text));
    assertThat(formatted.lines()).allMatch(line -> line.equals(line.stripTrailing()) || text.contains(line));
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsWordsAndTreeAndChangesNothingTheSecondTime(Path file) throws IOException {
    check(Files.readString(file));
  }

  @Test
  void keepsWordsAndTreeOfAnyProgram() {
    int count = Integer.getInteger("mlpc.programs", 3_000);
    for (int seed = 0; seed < count; seed++) {
      check(RandomPrograms.next(new Random(seed)));
    }
  }

  @Test
  void laysOutAsTheReferenceShows() throws IOException {
    String expected = Files.readString(FORMATTED.resolve("canonical.mlp"));
    assertThat(format(Files.readString(FORMATTED.resolve("untidy.mlp")))).isEqualTo(expected);
  }

  @Test
  void keepsTheLineEndsOfTheFile() {
    assertThat(format("model A {\r\ninput{a:real}}")).isEqualTo("model A {\r\n  input { a: real }\r\n}\r\n");
  }

  @Test
  void leavesAFileAtFaultAlone() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(Formatter.format(SourceFile.of("a.mlp", "model A { train { batch: 5 } }"), diagnostics)).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }
}
