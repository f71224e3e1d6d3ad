package org.mlpc.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder of generated files. Only bytes that changed are written, so that time stamps tell the truth to the compiler
 * behind us; a file that is generated no longer is deleted, and the folders it leaves empty.
 */
final class OutputTree {

  private final Path root;
  private final Set<Path> kept = new HashSet<>();

  OutputTree(Path root) {
    this.root = root;
  }

  /**
   * Writes a file unless it has these bytes.
   *
   * @param name path below the root, with forward slashes
   * @return whether it was written
   */
  boolean write(String name, byte[] bytes) throws IOException {
    Path file = root.resolve(name);
    kept.add(file);
    if (hasBytes(file, bytes)) {
      return false;
    }
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.write(unfinished, bytes);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return true;
  }

  /**
   * Deletes what an earlier run wrote and this one did not.
   *
   * @param earlier names that run recorded; a file of another origin in the same folder is none of ours
   */
  int deleteOrphans(Collection<String> earlier) throws IOException {
    int deleted = 0;
    for (String name : earlier) {
      Path file = root.resolve(name).normalize();
      if (file.startsWith(root) && !kept.contains(file) && Files.deleteIfExists(file)) {
        deleted++;
        deleteEmptyFolders(file.getParent());
      }
    }
    return deleted;
  }

  private void deleteEmptyFolders(Path folder) throws IOException {
    for (Path at = folder; !at.equals(root) && at.startsWith(root); at = at.getParent()) {
      try (var children = Files.list(at)) {
        if (children.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(at);
    }
  }

  private static boolean hasBytes(Path file, byte[] bytes) throws IOException {
    try {
      return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (NoSuchFileException absent) {
      return false;
    }
  }
}
