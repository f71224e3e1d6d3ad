package org.mlpc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlpc.compiler.analysis.Analysis;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.CharacterWidth;
import org.mlpc.compiler.source.SourceFile;

/**
 * Each {@code x.mlp} below {@code src/test/resources/diagnostics} gives exactly the text of {@code x.errors} beside it.
 * With {@code -Dmlpc.rewriteErrors=true} the latter are written anew, to be read and committed.
 */
class DiagnosticPairsTest {

  static final Path PAIRS = Path.of("src/test/resources/diagnostics");

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(PAIRS)) {
      return files.filter(file -> file.toString().endsWith(".mlp")).sorted().map(PAIRS::relativize).toList();
    }
  }

  private static Diagnostics diagnose(SourceFile source) {
    Diagnostics diagnostics = new Diagnostics();
    Analysis.analyse(MlpParser.parse(source, diagnostics), diagnostics);
    return diagnostics;
  }

  private static SourceFile read(Path model) throws IOException {
    Path file = PAIRS.resolve(model);
    return SourceFile.of(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysExactlyThis(Path model) throws IOException {
    String errors = DiagnosticFormatter.plain().format(diagnose(read(model)));
    Path expected = PAIRS.resolve(model.toString().replaceFirst("\\.mlp$", ".errors"));
    if (Boolean.getBoolean("mlpc.rewriteErrors")) {
      Files.writeString(expected, errors);
    }
    assertThat(errors).isEqualTo(Files.readString(expected)).isNotEmpty();
  }

  /** All but places and words that no space breaks keeps to the terminal, and no label points beyond it. */
  @ParameterizedTest
  @MethodSource("models")
  void keepsItsExcerptsWithinTheTerminal(Path model) throws IOException {
    Diagnostics diagnostics = diagnose(read(model));
    for (int columns : new int[] {20, 30, 40, 60, 100}) {
      String text = DiagnosticFormatter.forTerminal(columns, Map.of("NO_COLOR", "1")).format(diagnostics);
      assertThat(text.lines().filter(line -> line.matches(" *\\d* \\|.*")))
          .allMatch(line -> CharacterWidth.of(line) < columns);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachFixMendsItsFaultAndAddsNone(Path model) throws IOException {
    SourceFile source = read(model);
    List<Diagnostic> before = parsed(source);
    for (Diagnostic fault : before) {
      if (!fault.fixes().isEmpty()) {
        assertThat(parsed(fixed(source, fault.fixes())))
            .as("after the fix of `%s`", fault.message())
            .hasSizeLessThan(before.size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void allFixesTogetherLeaveOnlyWhatHadNone(Path model) throws IOException {
    SourceFile source = read(model);
    List<Diagnostic> before = diagnose(source).list();
    List<Fix> fixes = before.stream().flatMap(d -> d.fixes().stream()).sorted(Comparator.comparing(Fix::span)).toList();
    SourceFile mended = fixed(source, fixes);
    List<DiagnosticCode> left =
        new ArrayList<>(codes(diagnose(mended).list().stream().filter(Diagnostic::isError).toList()));
    before.stream().filter(d -> d.fixes().isEmpty()).map(Diagnostic::code).forEach(left::remove);
    assertThat(left).as("in\n%s", mended.text()).isEmpty();
  }

  private static List<Diagnostic> parsed(SourceFile source) {
    Diagnostics diagnostics = new Diagnostics();
    MlpParser.parse(source, diagnostics);
    return diagnostics.list();
  }

  private static List<DiagnosticCode> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }

  private static SourceFile fixed(SourceFile source, List<Fix> fixes) {
    StringBuilder text = new StringBuilder(source.text());
    for (int i = fixes.size() - 1; i >= 0; i--) {
      text.replace(fixes.get(i).span().start(), fixes.get(i).span().end(), fixes.get(i).replacement());
    }
    return SourceFile.of(source.name(), text.toString());
  }

  @Test
  void everyCodeHasAPair() throws IOException {
    Set<DiagnosticCode> missing = EnumSet.allOf(DiagnosticCode.class);
    for (Path model : models()) {
      diagnose(read(model)).list().forEach(diagnostic -> missing.remove(diagnostic.code()));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyExpectationHasItsModel() throws IOException {
    try (Stream<Path> files = Files.walk(PAIRS)) {
      assertThat(files.filter(file -> file.toString().endsWith(".errors"))
          .map(file -> Path.of(file.toString().replaceFirst("\\.errors$", ".mlp")))).allMatch(Files::exists);
    }
  }
}
