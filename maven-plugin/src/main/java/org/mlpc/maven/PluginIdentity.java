package org.mlpc.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.mlpc.compiler.MlpCompiler;

/** Tells versions of the plugin apart, so that an upgrade is noticed. */
final class PluginIdentity {

  private PluginIdentity() {}

  /** The version; of a snapshot, which may change under the same version, also the bytes of plugin and compiler. */
  static String of(String version) throws IOException {
    if (!version.endsWith("-SNAPSHOT")) {
      return version;
    }
    Digest digest = new Digest();
    for (Class<?> part : new Class<?>[] {PluginIdentity.class, MlpCompiler.class}) {
      digest.addTree(part.getSimpleName(), location(part));
    }
    return version + " " + digest.hex();
  }

  private static Path location(Class<?> part) {
    try {
      return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
