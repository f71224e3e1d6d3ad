package org.mlpc.runtime.io;

import java.util.Map;
import org.mlpc.runtime.data.Digests;
import org.mlpc.runtime.data.InputException;

/**
 * Where a model's weights come from. Nothing in it varies between machines or runs: no time, path, JDK or thread count.
 *
 * @param source SHA-256 of the text of the {@code .mlp} file
 * @param data SHA-256 of the training data; empty if not trained
 * @param validation SHA-256 of validation rows that came apart from the training data; empty if none did
 * @param seed the seed of training, or of the initial weights
 * @param epochs epochs trained; 0 for initial weights
 * @param version the version of mlpc
 */
public record Provenance(String source, String data, String validation, long seed, int epochs, String version) {

  /** Of weights drawn by the initialisers and not trained yet. */
  public static Provenance initial(String source, long seed) {
    return new Provenance(Digests.of(source), "", "", seed, 0, Version.MLPC);
  }

  /** Of weights trained by this version of mlpc. */
  public static Provenance trained(String source, String data, String validation, long seed, int epochs) {
    return new Provenance(Digests.of(source), data, validation, seed, epochs, Version.MLPC);
  }

  void write(Map<String, String> metadata) {
    metadata.put("mlpc.version", version);
    metadata.put("mlpc.source.sha256", source);
    metadata.put("mlpc.data.sha256", data);
    metadata.put("mlpc.validation.sha256", validation);
    metadata.put("mlpc.seed", Long.toString(seed));
    metadata.put("mlpc.epochs", Integer.toString(epochs));
  }

  static Provenance read(Map<String, String> metadata, String file) {
    try {
      return new Provenance(
          metadata.getOrDefault("mlpc.source.sha256", ""),
          metadata.getOrDefault("mlpc.data.sha256", ""),
          metadata.getOrDefault("mlpc.validation.sha256", ""),
          Long.parseLong(metadata.getOrDefault("mlpc.seed", "0")),
          Integer.parseInt(metadata.getOrDefault("mlpc.epochs", "0")),
          metadata.getOrDefault("mlpc.version", ""));
    } catch (NumberFormatException e) {
      throw new InputException(file + ": its provenance is damaged: " + e.getMessage(), e);
    }
  }
}
