package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.ir.ColumnType.Range;
import org.mlpc.compiler.ir.Label;

/**
 * A column's type as written, without its attributes.
 *
 * @param labels of a category or set
 * @param vector whether it has a length
 * @param length elements, 1 of a scalar
 */
record ResolvedType(
    ColumnType kind,
    Optional<Range> range,
    List<Label> labels,
    boolean nullable,
    boolean vector,
    int length) {

  ResolvedType {
    labels = List.copyOf(labels);
  }
}
