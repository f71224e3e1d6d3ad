package org.mlpc.compiler.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of {@code mlpc new} in a folder of a test: a model and its rows. */
record IrisFiles(Path folder) {

  Path model() {
    return write("Iris.mlp", resource("Model.mlp").replace("@MODEL@", "Iris"));
  }

  /** The rows to train on, changed. */
  Path data(String search, String replacement) {
    return write("changed.csv", resource("iris.csv").replaceFirst(search, replacement));
  }

  Path data() {
    return write("iris.csv", resource("iris.csv"));
  }

  Path test() {
    return write("iris-test.csv", resource("iris-test.csv"));
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = NewCommand.class.getResourceAsStream("new/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
