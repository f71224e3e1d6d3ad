package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command as a user does: in a JVM of its own that was given no flag. */
class VectorModuleTest {

  @TempDir private Path folder;

  @Test
  void trainingStartsAJvmWithVectorsAndPassesItsOutputOn() throws Exception {
    IrisFiles files = new IrisFiles(folder);
    int exit = run("train", files.model().toString(), "--data", files.data().toString(), "--epochs", "2");
    assertThat(err()).isEmpty();
    assertThat(out()).contains("epoch    2  loss").contains("Iris: trained 2 epochs");
    assertThat(exit).isZero();
  }

  @Test
  void theExitCodeAndTheMessageAreThoseOfThatJvm() throws Exception {
    IrisFiles files = new IrisFiles(folder);
    String data = files.data("setosa", "rose").toString();
    assertThat(run("train", files.model().toString(), "--data", data)).isEqualTo(ExitCode.INPUT);
    assertThat(err()).startsWith("error: changed.csv: row 1 (line 2), column \"species\": \"rose\"").hasLineCount(1);
    assertThat(out()).isEmpty();
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    line.addAll(List.of("-cp", classPath, Main.class.getName()));
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
  }
}
