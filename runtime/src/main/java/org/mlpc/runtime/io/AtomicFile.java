package org.mlpc.runtime.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes a file beside its place, forces it to the disk and moves it over: a crash leaves the old file or the new one.
 */
public final class AtomicFile {

  private static final String SUFFIX = ".tmp";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it all. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces {@code file}.
   *
   * @throws IOException if it cannot be written: the message names the file and says why; nothing is left behind then
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException("cannot write " + file + ": it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("cannot write " + file + ": there is no folder " + folder);
    }
    Path temporary = folder.resolve(
        "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + SUFFIX);
    try {
      writeAndForce(temporary, content);
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
      force(folder);
    } catch (AccessDeniedException e) {
      throw new IOException("cannot write " + file + ": permission denied for " + folder, e);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void writeAndForce(Path temporary, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Makes the move itself durable, where folders can be forced at all. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; there the move is as durable as the file system makes it.
    }
  }
}
