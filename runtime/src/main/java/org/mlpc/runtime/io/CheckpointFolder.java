package org.mlpc.runtime.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mlpc.runtime.data.InputException;

/**
 * The checkpoints of one training: {@code epoch-000012.safetensors}. Each is written whole or not at all; the newest
 * two are kept, so that there is one to go on from whatever happens.
 */
public final class CheckpointFolder<A> {

  private static final String GLOB = "epoch-[0-9]*.safetensors";

  private final Path folder;
  private final CheckpointFile<A> file;
  private final Map<String, String> identity;

  /**
   * @param identity what must be the same for a training to go on: name and value
   */
  public CheckpointFolder(Path folder, ModelFile<A> model, Map<String, String> identity) {
    this.folder = folder;
    this.file = new CheckpointFile<>(model);
    this.identity = new TreeMap<>(identity);
  }

  /**
   * Makes the folder.
   *
   * @throws InputException if it cannot be made or written to
   */
  public void create() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException("cannot make the checkpoint folder " + folder + ": " + e.getMessage(), e);
    }
    if (!Files.isWritable(folder)) {
      throw new InputException("cannot write checkpoints into " + folder + ": permission denied");
    }
  }

  /**
   * Writes a checkpoint, then removes all but it and the one before it.
   *
   * @throws InputException if it cannot be written
   */
  public void write(Checkpoint<A> checkpoint) {
    Path path = path(checkpoint.epoch());
    try {
      AtomicFile.write(path, out -> file.write(out, checkpoint, identity));
      Path before = path(checkpoint.epoch() - 1);
      for (Path other : newestFirst()) {
        if (!other.equals(path) && !other.equals(before)) {
          Files.deleteIfExists(other);
        }
      }
    } catch (IOException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  /**
   * The newest checkpoint of this training that is whole; empty if there is none.
   *
   * @throws InputException if all whole ones are of another training: it names what differs
   */
  public Optional<Checkpoint<A>> newest() {
    InputException other = null;
    for (Path path : newestFirst()) {
      CheckpointFile.Found<A> found;
      try {
        found = file.read(path);
      } catch (InputException e) {
        continue; // Not whole: an older one may be.
      }
      if (found.identity().equals(identity)) {
        return Optional.of(found.checkpoint());
      }
      other = other != null ? other : differing(path, found.identity());
    }
    if (other != null) {
      throw other;
    }
    return Optional.empty();
  }

  private InputException differing(Path path, Map<String, String> theirs) {
    List<String> names = new ArrayList<>();
    identity.forEach((name, value) -> {
      if (!value.equals(theirs.get(name))) {
        names.add(name);
      }
    });
    return new InputException(path + ": is of another training, with another " + String.join(", ", names)
        + "; go on with what it began with, or train without --resume");
  }

  private Path path(int epoch) {
    return folder.resolve(String.format("epoch-%06d.safetensors", epoch));
  }

  private List<Path> newestFirst() {
    List<Path> paths = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, GLOB)) {
        found.forEach(paths::add);
      } catch (IOException e) {
        throw new InputException("cannot read the checkpoint folder " + folder + ": " + e.getMessage(), e);
      }
    }
    paths.sort(Comparator.comparing(Path::getFileName).reversed());
    return paths;
  }
}
