package org.mlpc.runtime.data;

import java.nio.file.Path;

/**
 * Encoded rows, before any fitted transform: what a network is trained on and measured with. Immutable.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Dataset<A> {

  private final Schema schema;
  private final Elements<A> elements;
  private final A features;
  private final A targets;
  private final int[] rows;
  private final String digest;

  private Dataset(Schema schema, Elements<A> elements, A features, A targets, int[] rows, String digest) {
    this.schema = schema;
    this.elements = elements;
    this.features = features;
    this.targets = targets;
    this.rows = rows;
    this.digest = digest;
  }

  /**
   * Reads a CSV file with one header line.
   *
   * @throws InputException if the file cannot be read or a cell is at fault: the message names file, row and column
   */
  public static <A> Dataset<A> csv(Schema schema, Elements<A> elements, Path file) {
    throw new UnsupportedOperationException("CSV");
  }

  /**
   * Rows from arrays, which are not copied.
   *
   * @param features row-major, [rows × schema.inputWidth()]; NaN for a missing number
   * @param targets row-major, [rows × schema.targetWidth()]: one-hot for a category, 0 or 1 for bool and set
   * @throws InputException if a value is not a number, or outside its declared range
   */
  public static <A> Dataset<A> of(Schema schema, Elements<A> elements, A features, A targets) {
    throw new UnsupportedOperationException("arrays");
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
    return rows.length;
  }

  /** One encoded element of a row's inputs. */
  public double feature(int row, int element) {
    return elements.get(features, rows[row] * schema.inputWidth() + element);
  }

  /** One encoded element of a row's targets. */
  public double target(int row, int element) {
    return elements.get(targets, rows[row] * schema.targetWidth() + element);
  }

  /** Some of the rows, in this order, without copying them. */
  public Dataset<A> subset(int[] rows) {
    throw new UnsupportedOperationException("subset");
  }

  /** SHA-256 of the file, or of the encoded values of rows from elsewhere; lower-case hexadecimal. */
  public String digest() {
    return digest;
  }
}
