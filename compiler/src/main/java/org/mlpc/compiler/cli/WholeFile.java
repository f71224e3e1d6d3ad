package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mlpc.runtime.io.AtomicFile;

/** Files that are there whole or not at all, in folders that are made on the way. */
final class WholeFile {

  private WholeFile() {}

  static void write(Path file, String text) throws IOException {
    checkWritable(file);
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Fails now rather than after an hour of training if a file could not be written there; tries it. */
  static void checkWritable(Path file) {
    if (Files.isDirectory(file)) {
      throw new CommandFailure(file + ": a folder; name a file");
    }
    Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(file + ": cannot be written: " + folder + " is not a folder");
    }
    Path trial = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.createFile(trial);
      Files.delete(trial);
    } catch (IOException refused) {
      throw new CommandFailure(file + ": cannot be written: the folder " + folder + " refuses new files", refused);
    }
  }
}
