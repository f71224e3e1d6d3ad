package org.mlpc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mlpc.compiler.source.SourceFile;

class CompilerOptionsTest {

  private static final CompilerOptions ROOTED = CompilerOptions.DEFAULT.withSourceRoot(Path.of("src/main/mlp"));

  @Test
  void theFolderBelowTheSourceRootIsThePackage() {
    assertThat(ROOTED.defaultPackage(file("src/main/mlp/com/example/Iris.mlp"))).isEqualTo("com.example");
    assertThat(ROOTED.defaultPackage(file("src/main/mlp/com/../org/Iris.mlp"))).isEqualTo("org");
  }

  @Test
  void aFileInOrOutsideTheSourceRootHasNoPackage() {
    assertThat(ROOTED.defaultPackage(file("src/main/mlp/Iris.mlp"))).isEmpty();
    assertThat(ROOTED.defaultPackage(file("elsewhere/Iris.mlp"))).isEmpty();
    assertThat(CompilerOptions.DEFAULT.defaultPackage(file("com/example/Iris.mlp"))).isEmpty();
  }

  private static SourceFile file(String name) {
    return SourceFile.of(name, "");
  }
}
