package org.mlpc.compiler.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.ColumnType;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;

/** Random rows that a schema allows: uniform within declared ranges, otherwise between 0 and 1; none are missing. */
public final class SyntheticRows<A> {

  private final Schema schema;
  private final Elements<A> elements;
  private final SplittableRandom random = new SplittableRandom(1);

  private SyntheticRows(Schema schema, Elements<A> elements) {
    this.schema = schema;
    this.elements = elements;
  }

  /** Rows with targets to train on. */
  public static <A> Dataset<A> dataset(Schema schema, Elements<A> elements, int rows) {
    SyntheticRows<A> maker = new SyntheticRows<>(schema, elements);
    return Dataset.of(schema, elements,
        maker.fill(schema.inputs(), schema.inputWidth(), rows),
        maker.fill(schema.targets(), schema.targetWidth(), rows));
  }

  /** Raw encoded inputs, [rows × inputWidth]. */
  public static <A> A inputs(Schema schema, Elements<A> elements, int rows) {
    return new SyntheticRows<>(schema, elements).fill(schema.inputs(), schema.inputWidth(), rows);
  }

  private A fill(List<Column> columns, int width, int rows) {
    A values = elements.allocate(Math.multiplyExact(width, rows));
    for (int row = 0; row < rows; row++) {
      int at = row * width;
      for (Column column : columns) {
        fill(column, values, at);
        at += column.width();
      }
    }
    return values;
  }

  private void fill(Column column, A values, int at) {
    ColumnType type = column.type();
    if (type instanceof ColumnType.Category category) {
      int label = random.nextInt(category.labels().size());
      elements.set(values, category.ordinal() ? at : at + label, category.ordinal() ? label : 1);
      return;
    }
    for (int i = 0; i < column.valueWidth(); i++) {
      elements.set(values, at + i, type instanceof ColumnType.Number number ? value(number) : random.nextInt(2));
    }
  }

  private double value(ColumnType.Number number) {
    double low = Double.isFinite(number.low()) ? number.low() : 0;
    double high = Double.isFinite(number.high()) ? number.high() : low + 1;
    double value = low + (high - low) * random.nextDouble();
    return number.whole() ? Math.rint(value) : value;
  }
}
