package org.mlpc.compiler.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all: written beside their place, forced to the disk, then moved there. */
final class WholeFile {

  private WholeFile() {}

  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    checkWritable(file);
    Files.createDirectories(target.getParent());
    Path unfinished = unfinished(target.getParent(), target.getFileName());
    try {
      try (FileChannel channel = open(unfinished)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
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
    Path trial = unfinished(folder, file.getFileName());
    try {
      open(trial).close();
      Files.delete(trial);
    } catch (IOException refused) {
      throw new CommandFailure(file + ": cannot be written: the folder " + folder + " refuses new files", refused);
    }
  }

  private static Path unfinished(Path folder, Path name) {
    return folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
  }
}
