package org.mlpc.compiler.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.ir.Example;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Dataset;

/** The rows of a file's {@code examples}, for training without a data file. */
final class ExampleRows {

  private ExampleRows() {}

  /** The rows as a data set: written as the CSV file they would be, and read as any other. */
  static <A> Dataset<A> dataset(List<Example> examples, NetworkDefinition<?, A> definition) throws IOException {
    Path folder = Files.createTempDirectory("mlpc");
    Path file = folder.resolve("examples");
    try {
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
        List<String> header = new ArrayList<>();
        definition.schema().inputs().forEach(column -> names(column, header));
        definition.schema().targets().forEach(column -> names(column, header));
        csv.writeRecord(header);
        for (Example example : examples) {
          List<String> cells = new ArrayList<>(example.input());
          cells.addAll(example.target());
          csv.writeRecord(cells);
        }
      }
      return Dataset.csv(definition.schema(), definition.elements(), file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** The names under which a column stands in a file; a vector has one an element. */
  static void names(Column column, List<String> into) {
    boolean pattern = column.header().contains("{");
    boolean vector = column.length() > 0;
    String name = column.header().isEmpty() || pattern && !vector ? column.name() : column.header();
    for (int i = 0; i < column.values(); i++) {
      into.add(!vector ? name : pattern ? name.replace("{0}", i + "").replace("{1}", i + 1 + "") : name + i);
    }
  }
}
