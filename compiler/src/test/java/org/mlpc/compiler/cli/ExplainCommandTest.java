package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.compiler.diagnostic.DiagnosticCode;

class ExplainCommandTest {

  private final CapturedConsole console = new CapturedConsole();

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAnExplanation(DiagnosticCode code) {
    assertThat(console.run("explain", code.code())).isZero();
    assertThat(console.out()).contains(code.code()).contains(code.title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MLP0301", "mlp0301", "0301", "301", " mlp-0301 "})
  void aCodeMayBeAbbreviated(String code) {
    assertThat(console.run("explain", code)).isZero();
    assertThat(console.out()).startsWith("# MLP0301: a value of the wrong type");
  }

  @Test
  void allCodesAreListedByFamily() {
    assertThat(console.run("explain", "--list")).isZero();
    assertThat(console.out().lines()).startsWith("Syntax", "  MLP0101  unexpected text")
        .contains("Teaching lints (warnings)", "  MLP0521  a schedule beyond the epochs (a warning)");
    assertThat(console.out().lines().filter(line -> line.startsWith("  MLP"))).hasSize(DiagnosticCode.values().length);
  }

  @Test
  void theNearestCodeIsNamed() {
    assertThat(console.run("explain", "599")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).startsWith("error: there is no diagnostic 599; did you mean MLP0509?")
        .contains("mlpc explain --list shows all codes");
  }

  @Test
  void aCodeIsNeeded() {
    assertThat(console.run("explain")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).startsWith("error: a code is missing, as in mlpc explain MLP0501");
  }

  @Test
  void aCodeThatIsNoneIsAMistakeOfUse() {
    assertThat(console.run("explain", "mlp0991")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).startsWith("error: there is no diagnostic MLP0991");
  }
}
