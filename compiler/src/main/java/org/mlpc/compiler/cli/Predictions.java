package org.mlpc.compiler.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.mlpc.runtime.Network;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;

/** Predicts rows with the batch method of the generated class, and writes them as a table. */
final class Predictions<N extends Network<?, ?>, A> {

  private static final int BATCH = 1024;

  private final NetworkDefinition<N, A> definition;
  private final N network;

  Predictions(NetworkDefinition<N, A> definition, N network) {
    this.definition = definition;
    this.network = network;
  }

  /** A header and a line a row. */
  String csv(Dataset<A> rows, PredictionColumns columns) {
    Elements<A> elements = definition.elements();
    int inputs = definition.schema().inputWidth();
    int outputs = definition.schema().targetWidth();
    A features = elements.allocate(BATCH * inputs);
    A predicted = elements.allocate(BATCH * outputs);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns.header());
      for (int first = 0; first < rows.rows(); first += BATCH) {
        int count = Math.min(BATCH, rows.rows() - first);
        for (int i = 0; i < count; i++) {
          rows.copyFeatures(first + i, features, i * inputs);
        }
        definition.predict(network, features, predicted, count);
        for (int i = 0; i < count; i++) {
          csv.writeRecord(columns.cells(predicted, i * outputs));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
