package org.mlpc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.CompilerOptions;

class GenerationTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;
  private Path sources;
  private Path output;

  @BeforeEach
  void twoModels() throws Exception {
    sources = Files.createDirectories(folder.resolve("src/main/mlp"));
    output = folder.resolve("target/generated-sources/mlp");
    write("com/example/A.mlp", model("A", "tanh"));
    write("com/example/B.mlp", model("B", "tanh"));
    generate("1.0");
    assertThat(java("A")).exists();
    assertThat(java("B")).exists();
  }

  @Test
  void nothingChangedNothingWritten() throws Exception {
    Files.setLastModifiedTime(java("A"), LONG_AGO);
    assertThat(generate("1.0")).isZero();
    assertThat(Files.getLastModifiedTime(java("A"))).isEqualTo(LONG_AGO);
  }

  @Test
  void aChangedFileRewritesItsOwnOutputsAlone() throws Exception {
    Files.setLastModifiedTime(java("B"), LONG_AGO);
    String before = Files.readString(java("A"));
    write("com/example/A.mlp", model("A", "relu"));
    assertThat(generate("1.0")).isPositive();
    assertThat(Files.readString(java("A"))).isNotEqualTo(before);
    assertThat(Files.getLastModifiedTime(java("B"))).isEqualTo(LONG_AGO);
  }

  @Test
  void aDeletedFileTakesItsOutputsWithIt() throws Exception {
    Files.delete(sources.resolve("com/example/B.mlp"));
    generate("1.0");
    assertThat(java("B")).doesNotExist();
    assertThat(output.resolve("com/example/BTraining.java")).doesNotExist();
    assertThat(java("A")).exists();
  }

  @Test
  void aFileMovedToAnotherPackageMovesItsOutputs() throws Exception {
    Files.createDirectories(sources.resolve("org/other"));
    Files.move(sources.resolve("com/example/B.mlp"), sources.resolve("org/other/B.mlp"));
    generate("1.0");
    assertThat(java("B")).doesNotExist();
    assertThat(output.resolve("org/other/B.java")).content().contains("package org.other;");
  }

  @Test
  void aDeletedOutputComesBack() throws Exception {
    Files.delete(java("B"));
    assertThat(generate("1.0")).isEqualTo(1);
    assertThat(java("B")).exists();
  }

  @Test
  void anUpgradeOfThePluginGeneratesAnewAndWritesOnlyWhatDiffers() throws Exception {
    Files.writeString(java("B"), "// by an older plugin");
    Files.setLastModifiedTime(java("A"), LONG_AGO);
    assertThat(generate("1.1")).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(java("A"))).isEqualTo(LONG_AGO);
  }

  @Test
  void anErrorLeavesAllOutputsInPlace() throws Exception {
    write("com/example/B.mlp", model("B", "tahn"));
    write("com/example/C.mlp", model("C", "than"));
    assertThatThrownBy(() -> generate("1.0"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("2 errors in 2 .mlp files");
    assertThat(java("A")).exists();
    assertThat(java("B")).exists();
    write("com/example/B.mlp", model("B", "relu"));
    Files.delete(sources.resolve("com/example/C.mlp"));
    assertThat(generate("1.0")).isPositive();
  }

  @Test
  void noFilesNoOutputs() throws Exception {
    Files.delete(sources.resolve("com/example/A.mlp"));
    Files.delete(sources.resolve("com/example/B.mlp"));
    generate("1.0");
    assertThat(output.resolve("com")).doesNotExist();
  }

  private int generate(String version) throws IOException, MojoFailureException {
    Path state = folder.resolve("target/mlpc/generate.state");
    CompilerOptions options = CompilerOptions.DEFAULT.withSourceRoot(sources);
    return new Generation(SourceFolder.files(sources), options, output, state, version)
        .run(new DiagnosticLog(new SystemStreamLog()));
  }

  private Path java(String model) {
    return output.resolve("com/example/" + model + ".java");
  }

  private void write(String name, String text) throws IOException {
    Path file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String model(String name, String activation) {
    return """
        model %s {
          input { a, b: real }
          output { y: bool }
          network { dense(4, %s) output }
        }
        """.formatted(name, activation);
  }
}
