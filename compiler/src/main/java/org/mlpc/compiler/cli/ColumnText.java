package org.mlpc.compiler.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.ir.Missing;

/** A column's type and transforms, spelled as in a {@code .mlp} file. */
final class ColumnText {

  private static final int MOST_LABELS = 8;

  private ColumnText() {}

  static String type(Column column) {
    return name(column.type()) + (column.nullable() ? "?" : "") + (column.vector() ? "[" + column.length() + "]" : "");
  }

  private static String name(ColumnType type) {
    if (type instanceof ColumnType.Real real) {
      return "real" + range(real.range());
    } else if (type instanceof ColumnType.Int whole) {
      return "int" + range(whole.range());
    } else if (type instanceof ColumnType.Category category) {
      return "category " + labels(category.labels());
    } else if (type instanceof ColumnType.LabelSet set) {
      return "set " + labels(set.labels());
    }
    return "bool";
  }

  private static String range(Optional<ColumnType.Range> range) {
    return range.map(r -> "(" + Decimal.text(r.low()) + " .. " + Decimal.text(r.high()) + ")").orElse("");
  }

  private static String labels(List<Label> labels) {
    String more = labels.size() > MOST_LABELS ? ", … " + labels.size() + " in all" : "";
    return labels.stream().limit(MOST_LABELS).map(Label::text).collect(Collectors.joining(", ", "{ ", more + " }"));
  }

  /** {@code @missing(median) @log @standardize}; empty for none. */
  static String attributes(Column column) {
    Missing missing = column.missing();
    String fill = switch (missing.fill()) {
      case FORBIDDEN -> "";
      case ZEROS -> "@missing(zeros) ";
      case MEAN -> "@missing(mean) ";
      case MEDIAN -> "@missing(median) ";
      case CONSTANT -> "@missing(constant(" + Decimal.text(missing.constant()) + ")) ";
    };
    String transforms = column.transforms().stream().map(t -> "@" + t.dslName()).collect(Collectors.joining(" "));
    return (fill + transforms).strip();
  }
}
