package org.mlpc.checks;

import java.util.SplittableRandom;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.ColumnType;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;

/** Rows that fit a schema and mean nothing, for tests of arithmetic; the same rows for the same seed. */
final class RandomRows<A> {

  private final Elements<A> elements;
  private final SplittableRandom random;

  private RandomRows(Elements<A> elements, long seed) {
    this.elements = elements;
    this.random = new SplittableRandom(seed);
  }

  static <A> Dataset<A> of(NetworkDefinition<?, A> definition, int rows, long seed) {
    Schema schema = definition.schema();
    RandomRows<A> values = new RandomRows<>(definition.elements(), seed);
    A features = definition.elements().allocate(rows * schema.inputWidth());
    A targets = definition.elements().allocate(rows * schema.targetWidth());
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < schema.inputs().size(); i++) {
        values.fill(schema.inputs().get(i), features, row * schema.inputWidth() + schema.inputOffset(i));
      }
      for (int i = 0; i < schema.targets().size(); i++) {
        values.fill(schema.targets().get(i), targets, row * schema.targetWidth() + schema.targetOffset(i));
      }
    }
    return Dataset.of(schema, definition.elements(), features, targets);
  }

  private void fill(Column column, A into, int at) {
    ColumnType type = column.type();
    if (type instanceof ColumnType.Category category && !category.ordinal()) {
      elements.set(into, at + random.nextInt(category.labels().size()), 1);
    } else if (type instanceof ColumnType.Category category) {
      elements.set(into, at, random.nextInt(category.labels().size()));
    } else {
      for (int i = 0; i < column.valueWidth(); i++) {
        elements.set(into, at + i, value(type));
      }
    }
  }

  /** A truth value as 0 or 1; a number within its range, or from 0 to 1 where none is declared. */
  private double value(ColumnType type) {
    if (!(type instanceof ColumnType.Number number)) {
      return random.nextInt(2);
    }
    double low = number.bounded() ? number.low() : 0;
    double high = number.bounded() ? number.high() : number.whole() ? 10 : 1;
    double value = low + (high - low) * random.nextDouble();
    return number.whole() ? Math.rint(value) : value;
  }
}
