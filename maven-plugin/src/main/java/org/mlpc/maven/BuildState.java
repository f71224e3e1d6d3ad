package org.mlpc.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the last successful run of an execution was made from, and what it wrote. Kept as text: the digest of the
 * inputs on the first line, then a line {@code <digest> <name>} for each output.
 *
 * @param inputs digest over everything the outputs depend on; empty if nothing is known
 * @param outputs digest of each output, by its name below the output folder
 */
record BuildState(String inputs, Map<String, String> outputs) {

  private static final BuildState NONE = new BuildState("", Map.of());

  BuildState {
    outputs = new TreeMap<>(outputs);
  }

  /** The state in a file; none if there is no such file or it is not one of ours. */
  static BuildState read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (NoSuchFileException absent) {
      return NONE;
    }
    Map<String, String> outputs = new TreeMap<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      int space = line.indexOf(' ');
      if (space < 0) {
        return NONE;
      }
      outputs.put(line.substring(space + 1), line.substring(0, space));
    }
    return lines.isEmpty() ? NONE : new BuildState(lines.get(0), outputs);
  }

  /** Writes the state, in a way that leaves no half of it. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(inputs));
    outputs.forEach((name, digest) -> lines.add(digest + " " + name));
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    new OutputTree(file.getParent()).write(file.getFileName().toString(), text);
  }

  /** Whether the inputs have this digest and every output stands below the root as it was written. */
  boolean isCurrent(String inputsNow, Path root) throws IOException {
    if (!inputs.equals(inputsNow)) {
      return false;
    }
    for (Map.Entry<String, String> output : outputs.entrySet()) {
      Path file = root.resolve(output.getKey());
      if (!Files.isRegularFile(file) || !Digest.of(Files.readAllBytes(file)).equals(output.getValue())) {
        return false;
      }
    }
    return true;
  }

  Set<String> names() {
    return outputs.keySet();
  }
}
