package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.source.SourceFile;

/**
 * The cases of other tests, a dozen or more to a test: what mutation tests run, to whom each single test costs a launch
 * and the search for its files.
 */
class BatchesTest {

  private static final List<List<Path>> PAIRS = batches(models(), 12);
  private static final List<List<MistakesOfOtherFrameworksTest.Mistake>> MISTAKES = batches(mistakes(), 12);
  private static final List<List<String>> FITS = batches(FitTableTest.combinations(), 40);

  private static <T> List<List<T>> batches(List<T> cases, int size) {
    return Stream.iterate(0, start -> start < cases.size(), start -> start + size)
        .map(start -> cases.subList(start, Math.min(cases.size(), start + size))).toList();
  }

  private static List<Path> models() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/diagnostics"))) {
      return files.filter(file -> file.toString().endsWith(".mlp")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MistakesOfOtherFrameworksTest.Mistake> mistakes() {
    try {
      return MistakesOfOtherFrameworksTest.mistakes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<Path>> pairs() {
    return PAIRS;
  }

  static List<List<MistakesOfOtherFrameworksTest.Mistake>> mistaken() {
    return MISTAKES;
  }

  static List<List<String>> fits() {
    return FITS;
  }

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("pairs")
  void modelsGiveTheirErrors(List<Path> models) throws IOException {
    for (Path model : models) {
      SourceFile source = SourceFile.of(model.getFileName().toString(), Files.readString(model));
      Path errors = Path.of(model.toString().replaceFirst("\\.mlp$", ".errors"));
      assertThat(DiagnosticFormatter.plain().format(Models.diagnose(source))).isEqualTo(Files.readString(errors));
    }
  }

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("mistaken")
  void mistakesAreMended(List<MistakesOfOtherFrameworksTest.Mistake> mistakes) {
    mistakes.forEach(new MistakesOfOtherFrameworksTest()::isMendedByItsFixes);
  }

  @ParameterizedTest(name = "[{index}]")
  @MethodSource("fits")
  void theTableAloneIsAccepted(List<String> combinations) {
    combinations.forEach(new FitTableTest()::acceptsTheTableAlone);
  }
}
