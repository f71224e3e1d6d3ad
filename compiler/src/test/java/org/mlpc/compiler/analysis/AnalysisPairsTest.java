package org.mlpc.compiler.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.source.SourceFile;

/**
 * Each {@code x.mlp} below {@code src/test/resources/analysis} gives exactly the text of {@code
 * x.errors} beside it, and the fixes of its diagnostics mend what they are for. With {@code
 * -Dmlpc.rewriteErrors=true} the latter are written anew, to be read and committed.
 */
class AnalysisPairsTest {

  private static final Path PAIRS = Path.of("src/test/resources/analysis");

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(PAIRS)) {
      return files
          .filter(file -> file.toString().endsWith(".mlp"))
          .sorted()
          .map(PAIRS::relativize)
          .toList();
    }
  }

  private static SourceFile read(Path model) throws IOException {
    Path file = PAIRS.resolve(model);
    return SourceFile.of(
        file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysExactlyThis(Path model) throws IOException {
    Diagnostics diagnostics = Models.diagnose(read(model));
    String errors = DiagnosticFormatter.plain().format(diagnostics);
    Path expected = PAIRS.resolve(model.toString().replaceFirst("\\.mlp$", ".errors"));
    if (Boolean.getBoolean("mlpc.rewriteErrors")) {
      Files.writeString(expected, errors);
    }
    assertThat(errors).isEqualTo(Files.readString(expected)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void fixesAppliedTogetherLeaveOnlyWhatHadNone(Path model) throws IOException {
    SourceFile source = read(model);
    List<Diagnostic> before =
        Models.diagnose(source).list().stream().filter(Diagnostic::isError).toList();
    List<DiagnosticCode> unmended =
        before.stream().filter(d -> d.fixes().isEmpty()).map(Diagnostic::code).toList();
    SourceFile mended = SourceFile.of(source.name(), Models.applyFixes(source.text(), before));
    List<DiagnosticCode> left =
        Models.diagnose(mended).list().stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::code)
            .toList();
    List<DiagnosticCode> unexpected = new ArrayList<>(left);
    unmended.forEach(unexpected::remove);
    assertThat(unexpected).as("errors after all fixes, in\n%s", mended.text()).isEmpty();
  }

  @Test
  void everyCodeHasAPair() throws IOException {
    Set<DiagnosticCode> missing = EnumSet.allOf(DiagnosticCode.class);
    for (Path model : models()) {
      Models.diagnose(read(model)).list().forEach(diagnostic -> missing.remove(diagnostic.code()));
    }
    assertThat(missing).filteredOn(code -> code.family() > 1).isEmpty();
  }

  @Test
  void everyExpectationHasItsModel() throws IOException {
    try (Stream<Path> files = Files.walk(PAIRS)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".errors"))
                  .map(file -> Path.of(file.toString().replaceFirst("\\.errors$", ".mlp"))))
          .allMatch(Files::exists);
    }
  }
}
