package org.mlpc.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A SHA-256 over named parts. Lengths are mixed in, so that no two lists of parts run together to the same bytes. */
final class Digest {

  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The digest of bytes alone. */
  static String of(byte[] bytes) {
    return new Digest().add("", bytes).hex();
  }

  Digest add(String name, byte[] bytes) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    length(nameBytes.length);
    digest.update(nameBytes);
    length(bytes.length);
    digest.update(bytes);
    return this;
  }

  Digest add(String name, String value) {
    return add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The contents of a file, or of all files below a folder under their relative names. */
  Digest addTree(String name, Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return add(name, Files.readAllBytes(fileOrFolder));
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(fileOrFolder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      add(name + "/" + fileOrFolder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    return this;
  }

  /** The digest of all that was added, in hexadecimal. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void length(int length) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (length >>> shift));
    }
  }
}
