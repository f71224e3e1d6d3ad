package org.mlpc.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same model file, byte for byte: from two runs, from plain and vector kernels, from any number of threads, and
 * from another JDK. A few of the combinations; all of them, in both element types, with -Dmlpc.deep=true.
 */
class SameBitsTest {

  private static final boolean DEEP = Boolean.getBoolean("mlpc.deep");
  private static final int EPOCHS = DEEP ? 20 : 4;

  @TempDir
  private Path folder;

  @Test
  void neitherRunNorKernelsNorThreadsShow() throws IOException {
    TrainingFiles files = TrainingFiles.in(folder, "float32");
    byte[] first = trained(Jvm.own(), files, "vector", 2);
    assertThat(trained(Jvm.own(), files, "vector", 2)).isEqualTo(first);
    assertThat(trained(Jvm.own(), files, "vector", 1)).isEqualTo(first);
    assertThat(trained(Jvm.own(), files, "scalar", 1)).isEqualTo(first);
    assertThat(trained(Jvm.own(), files, "scalar", 3)).isEqualTo(first);
  }

  @Test
  void theJdkDoesNotShow() throws IOException {
    Optional<Jvm> other = Jvm.other();
    assumeTrue(other.isPresent(), "no other JDK under /usr/lib/jvm: models are not compared with another JDK's");
    TrainingFiles files = TrainingFiles.in(folder, "float32");
    byte[] first = trained(Jvm.own(), files, "vector", 1);
    assertThat(trained(other.get(), files, "vector", 1)).isEqualTo(first);
    assertThat(trained(other.get(), files, "scalar", 2)).isEqualTo(first);
  }

  @Test
  void nothingShowsInAnyCombination() throws IOException {
    assumeTrue(DEEP, "all combinations only with -Pdeep");
    Jvm other = Jvm.other().orElseGet(Jvm::own);
    for (String precision : List.of("float32", "float64")) {
      TrainingFiles files = TrainingFiles.in(folder, precision);
      byte[] first = trained(Jvm.own(), files, "vector", 1);
      for (Jvm jvm : List.of(Jvm.own(), other)) {
        for (String kernels : List.of("scalar", "vector")) {
          for (int threads = 1; threads <= 3; threads++) {
            assertThat(trained(jvm, files, kernels, threads))
                .as("%s %s %s, %d threads", precision, jvm.home(), kernels, threads).isEqualTo(first);
          }
        }
      }
    }
  }

  private byte[] trained(Jvm jvm, TrainingFiles files, String kernels, int threads) throws IOException {
    Path save = folder.resolve("model.safetensors");
    jvm.with("--add-modules", "jdk.incubator.vector", "-Dmlpc.kernels=" + kernels)
        .mlpc(0, files.train(save, threads, EPOCHS).toArray(String[]::new));
    return Files.readAllBytes(save);
  }
}
