package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {

  private static final String LOOSE = "model M {\n input {a:real}\noutput { y: real }\n   network { output }\n}\n";

  @TempDir private Path folder;
  private final CapturedConsole console = new CapturedConsole();
  private Path file;

  @BeforeEach
  void looseFile() throws IOException {
    file = Files.writeString(folder.resolve("M.mlp"), LOOSE);
  }

  @Test
  void writesTheCanonicalFormOnce() throws IOException {
    assertThat(console.run("format", file.toString())).isZero();
    assertThat(console.out()).isEqualTo("formatted " + file + "\n");
    assertThat(file).content().isNotEqualTo(LOOSE).contains("  input   { a: real }\n");
    CapturedConsole again = new CapturedConsole();
    assertThat(again.run("format", file.toString())).isZero();
    assertThat(again.out()).isEmpty();
  }

  @Test
  void aCheckNamesTheFileAndLeavesItAlone() {
    assertThat(console.run("format", "--check", file.toString())).isEqualTo(ExitCode.INPUT);
    assertThat(console.out()).isEqualTo("not formatted: " + file + "\n");
    assertThat(file).hasContent(LOOSE);
  }

  @Test
  void oneFaultyFileLeavesAllAlone() throws IOException {
    Path faulty = Files.writeString(folder.resolve("F.mlp"), "model F { input { a real } \n");
    assertThat(console.run("format", file.toString(), faulty.toString())).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).contains("F.mlp:1");
    assertThat(file).hasContent(LOOSE);
  }

  @Test
  void theTemplateOfANewProjectIsCanonical() {
    String model = new IrisFiles(folder).model().toString();
    assertThat(console.run("format", "--check", model)).as(console.out()).isZero();
  }
}
