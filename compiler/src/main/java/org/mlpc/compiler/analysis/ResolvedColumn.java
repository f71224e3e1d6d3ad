package org.mlpc.compiler.analysis;

import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.source.Span;

/** A column with its declaration, so that later checks can point at it. */
record ResolvedColumn(org.mlpc.compiler.syntax.Column declaration, ColumnType kind, Column column) {

  String name() {
    return column.name();
  }

  Span nameSpan() {
    return declaration.name().span();
  }

  Span typeSpan() {
    return declaration.type().span();
  }

  /** Classes of a category, 2 of a bool; 0 of anything else. */
  int classes() {
    if (column.type() instanceof org.mlpc.compiler.ir.ColumnType.Category category) {
      return category.labels().size();
    }
    return kind == ColumnType.BOOL ? 2 : 0;
  }

  /** What it is, for messages: "a category of 3", "a bool". */
  String words() {
    return switch (kind) {
      case CATEGORY -> "a category of " + classes();
      case SET -> "a set of " + column.encodedWidth();
      case INT -> "an int";
      default -> column.vector() ? "a vector of " + column.length() : "a " + kind.dslName();
    };
  }
}
