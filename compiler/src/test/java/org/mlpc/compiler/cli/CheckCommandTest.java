package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings, silenced by the option or not. */
class CheckCommandTest {

  private final CapturedConsole console = new CapturedConsole();

  @TempDir private Path folder;

  private String model() throws IOException {
    return Files.writeString(folder.resolve("Iris.mlp"), """
        model Iris {
          input @standardize { petalLength: real petalWidth: real }
          output { species: category { setosa, virginica } }
          network {
            dense(16, tanh, init = zeros)
            output
          }
          train { optimizer = adam(rate = 1) }
        }
        """).toString();
  }

  @Test
  void printsWarningsAndSucceeds() throws IOException {
    assertThat(console.run("check", model())).isZero();
    assertThat(console.err()).contains("MLP0801").contains("MLP0811").contains("0 errors, 2 warnings");
  }

  @Test
  void leavesOutWhatIsSilenced() throws IOException {
    assertThat(console.run("check", model(), "--silence", "MLP0801")).isZero();
    assertThat(console.err()).doesNotContain("MLP0801").contains("MLP0811").contains("0 errors, 1 warning");
    CapturedConsole second = new CapturedConsole();
    assertThat(second.run("generate", model(), "--silence=801,mlp0811", "--out", folder.toString())).isZero();
    assertThat(second.err()).isEmpty();
  }

  @Test
  void refusesToSilenceWhatIsNoWarning() throws IOException {
    assertThat(console.run("check", model(), "--silence", "MLP0501")).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).startsWith("error: --silence: MLP0501 is an error; only warnings can be silenced");
    CapturedConsole second = new CapturedConsole();
    assertThat(second.run("check", model(), "--silence", "zeros")).isEqualTo(ExitCode.USAGE);
    assertThat(second.err()).startsWith("error: --silence: there is no warning zeros");
  }
}
