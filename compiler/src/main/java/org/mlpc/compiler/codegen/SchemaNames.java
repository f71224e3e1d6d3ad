package org.mlpc.compiler.codegen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.ir.Schema;

/** The Java names of columns, of the enums of their labels, and of the constants in them. */
final class SchemaNames {

  /** What every class has, so that no record component may be called so. */
  private static final Set<String> OF_OBJECT = Set.of(
      "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Types of the JDK that generated files name. */
  private static final Set<String> JAVA_TYPES = Set.of(
      "Object", "Objects", "String", "Double", "Integer", "Boolean", "Float", "Override", "Set", "List", "EnumSet",
          "Path", "Math", "Serializable",
      "Arrays", "ThreadLocal", "InputStream", "OutputStream", "IOException", "System", "Record", "Enum",
      "IllegalStateException", "IllegalArgumentException", "SuppressWarnings");

  private final Map<Column, String> columns = new HashMap<>();
  private final Map<Column, String> enums = new LinkedHashMap<>();
  private final Map<Column, Map<Label, String>> constants = new HashMap<>();

  SchemaNames(Schema schema, String model) {
    Set<String> types = new HashSet<>(RuntimeTypes.simpleNames());
    types.addAll(JAVA_TYPES);
    types.addAll(Set.of("Input", "Prediction", "Example", "Workspace", model, model + "Training",
        model + "Definition"));
    Names typeNames = new Names(types);
    name(schema.inputs(), typeNames);
    name(schema.targets(), typeNames);
  }

  private void name(List<Column> section, Names types) {
    Names components = new Names(OF_OBJECT);
    for (Column column : section) {
      String name = components.claim(column.name());
      columns.put(column, name);
      if (!labels(column).isEmpty()) {
        enums.put(column, types.claim(Names.capitalized(column.name())));
        constants.put(column, constants(column));
      }
    }
  }

  private static Map<Label, String> constants(Column column) {
    Names names = new Names(Set.of());
    Map<Label, String> result = new HashMap<>();
    for (Label label : labels(column)) {
      String constant = Names.constant(label.javaName());
      boolean startable = !constant.isEmpty() && Character.isJavaIdentifierStart(constant.codePointAt(0));
      result.put(label, names.claim(startable ? constant : Names.constant(column.name()) + "_" + constant));
    }
    return result;
  }

  /** The record component of a column. */
  String component(Column column) {
    return columns.get(column);
  }

  /** The enum of a category's or set's labels. */
  String enumOf(Column column) {
    return enums.get(column);
  }

  /** The constant of a label. */
  String constant(Column column, Label label) {
    return constants.get(column).get(label);
  }

  /** The columns that have an enum, inputs first. */
  Set<Column> enumColumns() {
    return enums.keySet();
  }

  /** The labels of a category or set, in order; empty for others. */
  static List<Label> labels(Column column) {
    if (column.type() instanceof ColumnType.Category category) {
      return category.labels();
    }
    return column.type() instanceof ColumnType.LabelSet set ? set.labels() : List.of();
  }
}
