package org.mlpc.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The {@code .mlp} files of a folder. */
final class SourceFolder {

  private SourceFolder() {}

  /** All of them, in the order of their names whatever the file system's is; none if there is no such folder. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> path.toString().endsWith(".mlp") && Files.isRegularFile(path)).sorted().toList();
    }
  }
}
