package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlpc.compiler.diagnostic.DiagnosticCode;

class ExplainCommandTest {

  private final CapturedConsole console = new CapturedConsole();

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAnExplanation(DiagnosticCode code) {
    assertThat(console.run("explain", code.code())).isZero();
    assertThat(console.out()).contains(code.code()).contains(code.title());
  }

  @Test
  void aCodeThatIsNoneIsAMistakeOfUse() {
    assertThat(console.run("explain", "mlp0991")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).startsWith("error: there is no diagnostic MLP0991");
  }
}
