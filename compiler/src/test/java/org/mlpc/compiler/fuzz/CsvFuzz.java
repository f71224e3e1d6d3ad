package org.mlpc.compiler.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Schema;

/** Any bytes are rows, or one clear message that names the file. */
public final class CsvFuzz {

  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("a").nullable().missingMean().indicator().log())
      .input(Column.integer("v").vector(2).range(0, 9))
      .input(Column.category("c", "x", "old town").ignoreUnknown())
      .input(Column.set("s", "p", "q"))
      .target(Column.bool("y").words("M", "B")).build();

  private static final Path FILE = file();

  private CsvFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".csv");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Files.write(FILE, bytes);
      Dataset<float[]> rows = Dataset.csv(SCHEMA, Elements.FLOAT32, FILE);
      if (rows.rows() > bytes.length) {
        throw new AssertionError("more rows than bytes");
      }
    } catch (InputException e) {
      String message = e.getMessage();
      if (!message.contains(FILE.getFileName().toString()) || message.length() > CompilerFuzz.LONGEST_MESSAGE) {
        throw new AssertionError(message, e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
