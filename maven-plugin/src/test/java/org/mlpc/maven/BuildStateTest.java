package org.mlpc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStateTest {

  @TempDir private Path folder;
  private BuildState state;

  @BeforeEach
  void anOutputAndItsState() throws IOException {
    Path output = Files.writeString(folder.resolve("a file.java"), "class A {}");
    state = new BuildState("inputs", Map.of("a file.java", Digest.of(Files.readAllBytes(output))));
  }

  @Test
  void isReadBackAsWritten() throws IOException {
    Path file = folder.resolve("state/generate.state");
    state.write(file);
    assertThat(BuildState.read(file)).isEqualTo(state);
  }

  @Test
  void isCurrentWhileInputsAndOutputsAreTheSame() throws IOException {
    assertThat(state.isCurrent("inputs", folder)).isTrue();
    assertThat(state.isCurrent("other inputs", folder)).isFalse();
  }

  @Test
  void aDeletedOutputIsNoticed() throws IOException {
    Files.delete(folder.resolve("a file.java"));
    assertThat(state.isCurrent("inputs", folder)).isFalse();
  }

  @Test
  void anOutputChangedByHandIsNoticed() throws IOException {
    Files.writeString(folder.resolve("a file.java"), "class B {}");
    assertThat(state.isCurrent("inputs", folder)).isFalse();
  }

  @Test
  void whatIsNoStateCountsAsNone() throws IOException {
    assertThat(BuildState.read(folder.resolve("absent")).names()).isEmpty();
    Path torn = Files.writeString(folder.resolve("torn"), "inputs\nonedigest\n");
    assertThat(BuildState.read(torn).isCurrent("inputs", folder)).isFalse();
    Path empty = Files.writeString(folder.resolve("empty"), "");
    assertThat(BuildState.read(empty).names()).isEmpty();
  }
}
