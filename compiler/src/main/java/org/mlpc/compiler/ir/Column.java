package org.mlpc.compiler.ir;

import java.util.List;
import org.mlpc.compiler.catalog.Transform;

/**
 * One input or target of the schema.
 *
 * @param name as written in the file
 * @param header the CSV header, or for a vector a pattern with {@code {0}}; empty for the defaults of the language
 * @param vector whether it was declared with a length
 * @param length elements, 1 of a scalar
 * @param missing what stands in for a missing element
 * @param transforms fitted on the training rows, applied left to right
 * @param offset first encoded number of this column among the inputs, or the targets
 * @param doc its doc comment, or empty
 */
public record Column(
    String name,
    String header,
    ColumnType type,
    boolean vector,
    int length,
    Missing missing,
    List<Transform> transforms,
    int offset,
    int line,
    String doc) {

  public Column {
    transforms = List.copyOf(transforms);
  }

  public boolean nullable() {
    return missing.fill() != Missing.Fill.FORBIDDEN;
  }

  /** Encoded numbers of the whole column: elements, each with its labels and its indicator. */
  public int encodedWidth() {
    return length * (type.encodedWidth() + (missing.indicator() ? 1 : 0));
  }
}
