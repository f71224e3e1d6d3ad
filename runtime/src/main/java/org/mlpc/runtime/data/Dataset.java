package org.mlpc.runtime.data;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Encoded rows, before any fitted transform: what a network is trained on and measured with. Immutable.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Dataset<A> {

  private final Schema schema;
  private final Elements<A> elements;
  private final RowStore<A> features;
  private final RowStore<A> targets;
  private final int[] rows;
  private final String name;
  private final String digest;

  Dataset(
      Schema schema, Elements<A> elements, RowStore<A> features, RowStore<A> targets, int[] rows, String name,
      String digest) {
    this.schema = schema;
    this.elements = elements;
    this.features = features;
    this.targets = targets;
    this.rows = rows;
    this.name = name;
    this.digest = digest;
  }

  /**
   * Reads a CSV file: UTF-8, separated by commas, with one header line. Rows that take more than a quarter of the heap
   * lie in a temporary file that is mapped into memory.
   *
   * @throws InputException if the file cannot be read or a cell is at fault: the message names file, row and column
   */
  public static <A> Dataset<A> csv(Schema schema, Elements<A> elements, Path file) {
    return csv(schema, elements, file, bytes -> {});
  }

  /**
   * Reads a CSV file and tells how far it is.
   *
   * @param progress is given the bytes read so far, now and then
   * @throws InputException if the file cannot be read or a cell is at fault: the message names file, row and column
   */
  public static <A> Dataset<A> csv(Schema schema, Elements<A> elements, Path file, LongConsumer progress) {
    return new CsvRows<>(schema, elements, file, true, progress).read();
  }

  /**
   * Reads the inputs of a CSV file that need not have the targets, for predictions.
   *
   * @throws InputException if the file cannot be read or a cell is at fault: the message names file, row and column
   */
  public static <A> Dataset<A> csvInputs(Schema schema, Elements<A> elements, Path file) {
    return new CsvRows<>(schema, elements, file, false, bytes -> {}).read();
  }

  /**
   * Rows from arrays, which are not copied.
   *
   * @param features row-major, [rows × schema.inputWidth()]; NaN for a missing number
   * @param targets row-major, [rows × schema.targetWidth()]: one-hot for a category, 0 or 1 for bool and set
   * @throws InputException if a value is not a number, outside its declared range, or no encoding of its type
   */
  public static <A> Dataset<A> of(Schema schema, Elements<A> elements, A features, A targets) {
    int rows = rows(schema.inputWidth(), elements.length(features), "features");
    if (rows(schema.targetWidth(), elements.length(targets), "targets") != rows) {
      throw new InputException(rows + " rows of features, but "
          + elements.length(targets) / schema.targetWidth() + " rows of targets");
    }
    Dataset<A> dataset = new Dataset<>(schema, elements,
        ArrayRows.of(elements, features, rows, schema.inputWidth()),
        ArrayRows.of(elements, targets, rows, schema.targetWidth()),
        null, "", Digests.of(elements, features, targets));
    EncodingCheck.check(dataset);
    return dataset;
  }

  private static int rows(int width, int length, String what) {
    if (length % width != 0) {
      throw new InputException(length + " " + what + " make no whole rows of " + width);
    }
    return length / width;
  }

  /** The columns. */
  public Schema schema() {
    return schema;
  }

  /** Float or double. */
  public Elements<A> elements() {
    return elements;
  }

  /** How many rows there are. */
  public int rows() {
    return rows == null ? features.rows() : rows.length;
  }

  /** False if only inputs were read. */
  public boolean hasTargets() {
    return targets != null;
  }

  /** False if the rows lie in a file that is mapped, since the heap is too small for them. */
  public boolean inMemory() {
    return features.inMemory();
  }

  /** One encoded element of a row's inputs. */
  public double feature(int row, int element) {
    return features.get(at(row), element);
  }

  /** One encoded element of a row's targets. */
  public double target(int row, int element) {
    return targets.get(at(row), element);
  }

  /** Copies a row's encoded inputs. */
  public void copyFeatures(int row, A into, int at) {
    features.copy(at(row), into, at);
  }

  /** Copies a row's encoded targets. */
  public void copyTargets(int row, A into, int at) {
    targets.copy(at(row), into, at);
  }

  /** Some of the rows, in this order, without copying them. */
  public Dataset<A> subset(int[] which) {
    int[] chosen = new int[which.length];
    for (int i = 0; i < which.length; i++) {
      chosen[i] = at(which[i]);
    }
    return new Dataset<>(schema, elements, features, targets, chosen, name, digest);
  }

  /** The file's name without folders; empty for rows from elsewhere. */
  public String name() {
    return name;
  }

  /**
   * SHA-256 of the file, or of the encoded values of rows from elsewhere; lower-case hexadecimal. A subset has that of
   * the rows it was taken from.
   */
  public String digest() {
    return digest;
  }

  private int at(int row) {
    return rows == null ? row : rows[row];
  }
}
