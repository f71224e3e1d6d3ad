package org.mlpc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlpc.compiler.analysis.Analysis;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;

/** Each code has a page; its first example gives exactly that code, its second nothing. */
class ExplanationPagesTest {

  private static final Path PAGES = Path.of("docs/diagnostics");
  private static final Pattern EXAMPLE = Pattern.compile("```mlp\n(.*?)```", Pattern.DOTALL);

  private static String page(DiagnosticCode code) throws IOException {
    return Files.readString(PAGES.resolve(code.code() + ".md"));
  }

  private static List<String> examples(DiagnosticCode code) throws IOException {
    Matcher matcher = EXAMPLE.matcher(page(code));
    return matcher.results().map(result -> result.group(1)).toList();
  }

  private static List<DiagnosticCode> codes(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Analysis.analyse(MlpParser.parse(SourceFile.of("Flower.mlp", text), diagnostics), diagnostics);
    return diagnostics.list().stream().map(Diagnostic::code).distinct().toList();
  }

  @ParameterizedTest
  @EnumSource
  void beginsWithCodeAndTitle(DiagnosticCode code) throws IOException {
    assertThat(page(code)).startsWith("# " + code.code() + ": " + code.title() + "\n\n");
  }

  @ParameterizedTest
  @EnumSource
  void theFirstExampleGivesExactlyTheCode(DiagnosticCode code) throws IOException {
    assertThat(examples(code)).hasSize(2);
    assertThat(codes(examples(code).get(0))).containsExactly(code);
  }

  @ParameterizedTest
  @EnumSource
  void theSecondExampleGivesNothing(DiagnosticCode code) throws IOException {
    assertThat(codes(examples(code).get(1))).isEmpty();
  }

  @Test
  void everyPageHasItsCode() throws IOException {
    List<String> known = Arrays.stream(DiagnosticCode.values()).map(code -> code.code() + ".md").toList();
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString())).isSubsetOf(known);
    }
  }
}
