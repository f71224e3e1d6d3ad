package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void replacesTheOldFileAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("new/model.txt");
    WholeFile.write(file, "old");
    WholeFile.write(file, "new");
    assertThat(file).hasContent("new");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void tellsBeforehandWhatCannotBeWritten() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    assertThatThrownBy(() -> WholeFile.checkWritable(plain.resolve("x"))).hasMessageContaining("is not a folder");
    assertThatThrownBy(() -> WholeFile.checkWritable(folder)).hasMessageContaining("a folder; name a file");
    assertThatThrownBy(() -> WholeFile.checkWritable(Path.of("/proc/model.safetensors")))
        .isInstanceOf(CommandFailure.class);
    WholeFile.checkWritable(folder.resolve("fine"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(plain);
    }
  }
}
