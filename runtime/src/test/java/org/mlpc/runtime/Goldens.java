package org.mlpc.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers that another project computed: lines of a name and hexadecimal floats. */
public final class Goldens {

  private final Map<String, double[]> arrays = new HashMap<>();

  /** Reads a file of {@code src/test/resources/goldens}. */
  public Goldens(String file) throws IOException {
    try (InputStream in = Goldens.class.getResourceAsStream("/goldens/" + file)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] words = line.split(" ");
        arrays.put(words[0], Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
      }
    }
  }

  /** The numbers of this name. */
  public double[] array(String name) {
    return arrays.get(name).clone();
  }

  /** The one number of this name. */
  public double number(String name) {
    return arrays.get(name)[0];
  }
}
