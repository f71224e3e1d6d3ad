package org.mlpc.runtime.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A schema in words: one line a column, holding all that decides what its encoded elements mean. */
final class SchemaText {

  private SchemaText() {}

  static List<String> lines(Schema schema) {
    List<String> lines = new ArrayList<>();
    for (Column column : schema.inputs()) {
      lines.add("input " + line(column));
    }
    for (Column column : schema.targets()) {
      lines.add("output " + line(column));
    }
    return lines;
  }

  private static String line(Column column) {
    StringBuilder text = new StringBuilder(column.name()).append(": ").append(type(column.type()));
    text.append(column.optional() ? "?" : "");
    if (column.length() > 0) {
      text.append('[').append(column.length()).append(']');
    }
    if (column.type() instanceof ColumnType.Category category) {
      text.append(category.ordinal() ? " @ordinal" : "").append(category.ignoreUnknown() ? " @unknown(ignore)" : "");
    }
    if (column.optional()) {
      Missing missing = column.missing();
      text.append(" @missing(").append(name(missing.strategy()));
      text.append(missing.strategy() == Missing.Strategy.CONSTANT ? "(" + Numbers.text(missing.constant()) + ")" : "");
      text.append(missing.indicator() ? ", indicator = true)" : ")");
    }
    for (Transform transform : column.transforms()) {
      text.append(" @").append(name(transform));
    }
    return text.toString();
  }

  private static String type(ColumnType type) {
    if (type instanceof ColumnType.Number number) {
      String range = number.low() > Double.NEGATIVE_INFINITY || number.high() < Double.POSITIVE_INFINITY
          ? "(" + Numbers.text(number.low()) + " .. " + Numbers.text(number.high()) + ")" : "";
      return (number.whole() ? "int" : "real") + range;
    }
    if (type instanceof ColumnType.Category category) {
      return "category " + labels(category.labels());
    }
    return type instanceof ColumnType.LabelSet set ? "set " + labels(set.labels()) : "bool";
  }

  private static String labels(List<String> labels) {
    StringBuilder text = new StringBuilder("{ ");
    for (String label : labels) {
      text.append(text.length() > 2 ? ", " : "")
          .append('"').append(label.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return text.append(" }").toString();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
