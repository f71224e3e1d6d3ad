package org.mlpc.runtime.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal, by which model files say what they were trained on. */
public final class Digests {

  private static final int CHUNK = 8192;

  private Digests() {}

  /** A fresh SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of a text in UTF-8, in lower-case hexadecimal. */
  public static String of(String text) {
    return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The digest of an array's bits, little-endian. */
  public static <A> String of(Elements<A> elements, A array) {
    MessageDigest digest = sha256();
    update(digest, elements, array);
    return hex(digest.digest());
  }

  static <A> String of(Elements<A> elements, A features, A targets) {
    MessageDigest digest = sha256();
    update(digest, elements, features);
    update(digest, elements, targets);
    return hex(digest.digest());
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static <A> void update(MessageDigest digest, Elements<A> elements, A array) {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * elements.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < elements.length(array); at += CHUNK) {
      elements.write(array, at, Math.min(CHUNK, elements.length(array) - at), buffer.clear());
      digest.update(buffer.flip());
    }
  }
}
