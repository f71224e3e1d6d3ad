package org.mlpc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTreeTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path root;

  @Test
  void theSameBytesAreNotWrittenAgain() throws IOException {
    Path file = root.resolve("com/example/A.java");
    assertThat(new OutputTree(root).write("com/example/A.java", bytes("one"))).isTrue();
    Files.setLastModifiedTime(file, LONG_AGO);
    assertThat(new OutputTree(root).write("com/example/A.java", bytes("one"))).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
  }

  @Test
  void changedBytesAreWrittenAndNothingElseIsLeft() throws IOException {
    new OutputTree(root).write("A.java", bytes("one"));
    assertThat(new OutputTree(root).write("A.java", bytes("two"))).isTrue();
    assertThat(root.resolve("A.java")).hasContent("two");
    try (var files = Files.list(root)) {
      assertThat(files).containsExactly(root.resolve("A.java"));
    }
  }

  @Test
  void whatIsNoLongerGeneratedIsDeletedWithTheFoldersItLeavesEmpty() throws IOException {
    new OutputTree(root).write("gone/deep/Old.java", bytes("old"));
    Path foreign = Files.writeString(root.resolve("Foreign.java"), "by hand");
    OutputTree tree = new OutputTree(root);
    tree.write("Kept.java", bytes("kept"));
    assertThat(tree.deleteOrphans(List.of("gone/deep/Old.java", "Kept.java", "never/There.java"))).isEqualTo(1);
    assertThat(root.resolve("gone")).doesNotExist();
    assertThat(root.resolve("Kept.java")).exists();
    assertThat(foreign).exists();
  }

  @Test
  void aRecordedNameCannotLeadOutOfTheFolder() throws IOException {
    Path outside = Files.writeString(root.resolve("outside.txt"), "keep me");
    Path inner = Files.createDirectory(root.resolve("inner"));
    assertThat(new OutputTree(inner).deleteOrphans(List.of("../outside.txt"))).isZero();
    assertThat(outside).exists();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
