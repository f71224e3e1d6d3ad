package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

  @TempDir private Path folder;
  private final CapturedConsole console = new CapturedConsole();

  @Test
  void aFileThatIsNotThere() {
    Path absent = folder.resolve("absent.mlp");
    assertThat(console.run("check", absent.toString())).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).isEqualTo("error: " + absent + ": no such file or folder\n");
  }

  @Test
  void aFolderInPlaceOfAFile() {
    assertThat(console.run("check", folder.toString())).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).isEqualTo("error: " + folder + ": a folder; name the .mlp files in it\n");
  }

  @Test
  void aFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(console.run("new", file.resolve("project").toString())).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).startsWith("error: " + file).contains("is not a folder").hasLineCount(1);
  }

  @Test
  void aStackTraceIsForThoseWhoAsk() {
    CapturedConsole debugging = new CapturedConsole(Map.of("MLPC_DEBUG", "1"));
    assertThat(debugging.run("check", folder.toString())).isEqualTo(ExitCode.INPUT);
    assertThat(debugging.err()).contains("\tat org.mlpc.compiler.cli.");
  }
}
