package org.mlpc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

  @Test
  void partsDoNotRunTogether() {
    String one = new Digest().add("ab", "c").hex();
    assertThat(one).hasSize(64).matches("[0-9a-f]+");
    assertThat(new Digest().add("a", "bc").hex()).isNotEqualTo(one);
    assertThat(new Digest().add("ab", "").add("", "c").hex()).isNotEqualTo(one);
    assertThat(new Digest().add("ab", "c").hex()).isEqualTo(one);
  }

  @Test
  void aTreeChangesWithNamesAndContents(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(Files.createDirectories(folder.resolve("p")).resolve("A.class"), "1");
    String before = new Digest().addTree("t", folder).hex();
    Files.writeString(file, "2");
    String changed = new Digest().addTree("t", folder).hex();
    Files.move(file, folder.resolve("p/B.class"));
    String renamed = new Digest().addTree("t", folder).hex();
    assertThat(changed).isNotEqualTo(before);
    assertThat(renamed).isNotEqualTo(changed);
  }
}
