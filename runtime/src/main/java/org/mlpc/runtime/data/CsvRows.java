package org.mlpc.runtime.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads a CSV file into encoded rows. Rows are counted from 1 below the header; lines are those of the file. */
final class CsvRows<A> {

  /** Inputs and targets may each take this part of the heap before they go to a file. */
  private static final int SHARE_OF_MEMORY = 8;

  private final Schema schema;
  private final Elements<A> elements;
  private final Path file;
  private final String name;
  private final boolean withTargets;
  private final LongConsumer progress;

  CsvRows(Schema schema, Elements<A> elements, Path file, boolean withTargets, LongConsumer progress) {
    this.schema = schema;
    this.elements = elements;
    this.file = file;
    this.name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    this.withTargets = withTargets;
    this.progress = progress;
  }

  Dataset<A> read() {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": is a folder, not a CSV file");
    }
    MessageDigest digest = Digests.sha256();
    try (InputStream in = new DigestInputStream(new CountedInput(Files.newInputStream(file), progress), digest);
        CsvReader<CsvRecord> csv = CsvReader.builder()
            .allowMissingFields(true).allowExtraFields(true).detectBomHeader(true)
            .ofCsvRecord(in, StandardCharsets.UTF_8)) {
      return read(csv.iterator(), digest);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file", e);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    } catch (CsvParseException e) {
      throw new InputException(name + ": " + e.getMessage() + "; is a quote left open?", e);
    }
  }

  private Dataset<A> read(Iterator<CsvRecord> lines, MessageDigest digest) {
    if (!lines.hasNext()) {
      throw new InputException(name + ": the file is empty; its first line must name the columns");
    }
    CsvHeader header = new CsvHeader(name, lines.next().getFields());
    List<CellReader> inputs = readers(header, schema.inputs(), true);
    List<CellReader> targets = withTargets ? readers(header, schema.targets(), false) : List.of();
    long most = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    RowCollector<A> features = new RowCollector<>(elements, schema.inputWidth(), most);
    RowCollector<A> wanted = new RowCollector<>(elements, schema.targetWidth(), most);
    double[] x = new double[schema.inputWidth()];
    double[] y = new double[schema.targetWidth()];
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      int row = features.rows() + 1;
      if (line.getFieldCount() != header.size()) {
        throw new InputException(at(row, line) + ": " + line.getFieldCount() + " cells, but the header names "
            + header.size() + " columns; is a comma or a quote missing, or one too many?");
      }
      try {
        encode(inputs, line, x);
        features.add(x);
        if (withTargets) {
          encode(targets, line, y);
          wanted.add(y);
        }
      } catch (CellException e) {
        throw new InputException(at(row, line) + ", column \"" + header.name(e.index()) + "\": " + e.getMessage());
      }
    }
    if (features.rows() == 0) {
      throw new InputException(name + ": there is a header, but no row below it");
    }
    return new Dataset<>(schema, elements, features.finish(), withTargets ? wanted.finish() : null, null, name,
        Digests.hex(digest.digest()));
  }

  private List<CellReader> readers(CsvHeader header, List<Column> columns, boolean input) {
    List<CellReader> readers = new ArrayList<>();
    double largest = elements.bytes() == Float.BYTES ? Float.MAX_VALUE : Double.MAX_VALUE;
    for (int c = 0; c < columns.size(); c++) {
      int offset = input ? schema.inputOffset(c) : schema.targetOffset(c);
      readers.add(CellReader.of(columns.get(c), header, offset, largest));
    }
    return readers;
  }

  private static void encode(List<CellReader> readers, CsvRecord line, double[] row) {
    Arrays.fill(row, 0);
    List<String> cells = line.getFields();
    for (CellReader reader : readers) {
      reader.read(cells, row);
    }
  }

  private String at(int row, CsvRecord line) {
    return name + ": row " + row + " (line " + line.getStartingLineNumber() + ")";
  }
}
