package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;

/** The Java types of columns. */
final class ColumnTypes {

  /** A constructor takes 255 slots at most, its own object included; a double takes two of them. */
  private static final int MOST_SLOTS = 250;

  private final ClassName model;
  private final SchemaNames names;

  ColumnTypes(ClassName model, SchemaNames names) {
    this.model = model;
    this.names = names;
  }

  /** {@code double}, {@code Species}, {@code Set<Genre>}, {@code double[]} …. */
  TypeName of(Column column) {
    if (column.type() instanceof ColumnType.Category) {
      return enumType(column);
    } else if (column.type() instanceof ColumnType.LabelSet) {
      return ParameterizedTypeName.get(ClassName.get(Set.class), enumType(column));
    }
    TypeName type = scalar(column);
    if (column.vector()) {
      return ArrayTypeName.of(column.nullable() ? TypeName.DOUBLE : type);
    }
    return column.nullable() ? type.box() : type;
  }

  private static TypeName scalar(Column column) {
    if (column.type() instanceof ColumnType.Bool) {
      return TypeName.BOOLEAN;
    }
    return column.type() instanceof ColumnType.Int ? TypeName.INT : TypeName.DOUBLE;
  }

  ClassName enumType(Column column) {
    return model.nestedClass(names.enumOf(column));
  }

  /** Whether the columns of a section are too many for a component each: then its scalars are one array. */
  static boolean isWide(List<Column> columns) {
    return columns.stream().mapToInt(column -> isScalar(column) ? 2 : 1).sum() > MOST_SLOTS;
  }

  /** One number, truth value or label. */
  static boolean isScalar(Column column) {
    return !column.vector() && !(column.type() instanceof ColumnType.LabelSet);
  }
}
