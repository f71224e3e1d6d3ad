package org.mlpc.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scalar and vector kernels, at every width a machine may have, and any number of threads give the same bits: processes
 * compare their digests.
 */
class KernelFamiliesTest {

  private static List<String> scalar;

  @BeforeAll
  static void runPlainJava() throws Exception {
    scalar = run("-Dmlpc.kernels=scalar");
  }

  @Test
  void plainJavaCoversEveryKernel() {
    assertThat(scalar).hasSizeGreaterThan(700).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:MaxVectorSize=16", "-XX:MaxVectorSize=32", "-XX:+IgnoreUnrecognizedVMOptions"})
  void vectorsOfAnyWidthGiveTheSameBits(String option) throws Exception {
    assertThat(run("--add-modules", "jdk.incubator.vector", "-Dmlpc.kernels=vector", option)).isEqualTo(scalar);
  }

  @ParameterizedTest
  @CsvSource({"scalar, 2", "scalar, 3", "vector, 2", "vector, 3"})
  void anyNumberOfThreadsGivesTheSameBits(String kernels, int threads) throws Exception {
    assertThat(run("--add-modules", "jdk.incubator.vector", "-Dmlpc.kernels=" + kernels,
        "-Dmlpc.test.threads=" + threads))
        .isEqualTo(scalar);
  }

  private static List<String> run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), KernelProgram.class.getName()));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
