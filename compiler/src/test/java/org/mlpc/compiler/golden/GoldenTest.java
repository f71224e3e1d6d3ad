package org.mlpc.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.ir.IrPrinter;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.transform.Rewrites;
import org.mlpc.runtime.NetworkDefinition;

/**
 * Printed programs and generated files, byte for byte. With {@code -Dgolden.write=true} the goldens are written anew
 * into the source folder, to be read before they are committed.
 */
class GoldenTest {

  private static final String FOLDER = "/programs/";

  @ParameterizedTest
  @ValueSource(strings = {"IrisClassifier", "CaliforniaHousing", "DigitLabels", "FilmRating"})
  void printsTheProgram(String model) throws IOException {
    Network network = compile(model).networks().get(0);
    assertGolden(model + ".ir", IrPrinter.print(Rewrites.program(network)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IrisClassifier", "FilmRating"})
  void writesTheFiles(String model) throws IOException {
    List<GeneratedFile> files = compile(model).files();
    assertThat(files).hasSize(3);
    for (GeneratedFile file : files) {
      assertGolden("java/" + file.path(), file.text());
    }
  }

  @Tag("long")
  @Test
  void allOfThemCompileWithoutWarnings() throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    for (String model : List.of("IrisClassifier", "CaliforniaHousing", "DigitLabels", "FilmRating", "Hostile")) {
      files.addAll(compile(model).files());
    }
    ClassLoader loader = InMemoryCompiler.compile(
        files.stream().collect(Collectors.toMap(GeneratedFile::className, GeneratedFile::text)),
        List.of(NetworkDefinition.class), "-Xlint:all", "-Werror", "--release", "17");
    assertThat(files).allSatisfy(file -> assertThat(loader.loadClass(file.className())).isNotNull());
  }

  @Tag("long")
  @Test
  void aUserTrainsPredictsSavesAndLoads() throws Exception {
    Map<String, String> sources = new HashMap<>(compile("FilmRating").files().stream()
        .collect(Collectors.toMap(GeneratedFile::className, GeneratedFile::text)));
    sources.put("org.mlpc.golden.UseOfFilmRating", read("use/UseOfFilmRating.java"));
    ClassLoader loader = InMemoryCompiler.compile(
        sources, List.of(NetworkDefinition.class), "-Xlint:all", "-Werror", "--release", "17");
    Callable<?> use = (Callable<?>) loader.loadClass("org.mlpc.golden.UseOfFilmRating").getConstructor().newInstance();
    assertThat(use.call()).isNotNull();
  }

  @Test
  void generatedFilesArePureAsciiOfModestWidth() throws IOException {
    for (GeneratedFile file : compile("FilmRating").files()) {
      assertThat(file.text()).matches("\\p{ASCII}*").doesNotContain("\r", "\t");
      assertThat(file.text().lines().filter(line -> !line.contains("loss      = sum")))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }
  }

  @Tag("long")
  @Test
  void neitherLocaleNorLineEndsNorOrderMatter() throws IOException {
    List<GeneratedFile> expected = compile("FilmRating").files();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      assertThat(compile("FilmRating").files()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
    SourceFile film = SourceFile.of("FilmRating.mlp", read("FilmRating.mlp").replace("\n", "\r\n"));
    SourceFile iris = SourceFile.of("IrisClassifier.mlp", read("IrisClassifier.mlp"));
    CompilationResult both = MlpCompiler.compile(List.of(iris, film), CompilerOptions.DEFAULT);
    assertThat(both.files().subList(3, 6)).isEqualTo(expected);
    CompilationResult swapped = MlpCompiler.compile(List.of(film, iris), CompilerOptions.DEFAULT);
    assertThat(swapped.files()).containsExactlyInAnyOrderElementsOf(both.files());
  }

  private static CompilationResult compile(String model) throws IOException {
    String name = model + ".mlp";
    CompilationResult result =
        MlpCompiler.compile(List.of(SourceFile.of("src/main/mlp/" + name, read(name))), CompilerOptions.DEFAULT);
    assertThat(result.diagnostics().hasErrors()).as(result.diagnostics().list().toString()).isFalse();
    return result;
  }

  private static String read(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream(FOLDER + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertGolden(String name, String actual) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Path file = Path.of("src/test/resources" + FOLDER + name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    } else {
      assertThat(actual).isEqualTo(read(name));
    }
  }
}
