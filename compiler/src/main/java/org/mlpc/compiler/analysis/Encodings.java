package org.mlpc.compiler.analysis;

import java.util.Optional;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.syntax.Column;

/** How a column becomes numbers. Emits MLP0302 and MLP0526 about {@code @values}. */
final class Encodings {

  private static final double EVEN = 0.5;

  private final Problems problems;

  Encodings(Problems problems) {
    this.problems = problems;
  }

  ColumnType type(ResolvedAttributes attributes, ResolvedType type) {
    double threshold = attributes.get(Attribute.THRESHOLD).flatMap(b -> b.number("p")).orElse(EVEN);
    boolean ignore = attributes.has(Attribute.UNKNOWN);
    return switch (type.kind()) {
      case REAL -> new ColumnType.Real(type.range());
      case INT -> new ColumnType.Int(type.range());
      case BOOL -> bool(attributes, threshold);
      case CATEGORY ->
          new ColumnType.Category(type.labels(), attributes.has(Attribute.ORDINAL), ignore);
      case SET -> new ColumnType.LabelSet(type.labels(), threshold, ignore);
    };
  }

  /**
   * The header of the column in the file, or the pattern of a vector's; empty if the file does not
   * give one.
   */
  String header(ResolvedAttributes attributes, ResolvedType type, Column column) {
    Optional<String> header =
        type.vector()
            ? attributes.get(Attribute.COLUMNS).flatMap(b -> b.word("pattern"))
            : attributes.get(Attribute.COLUMN).flatMap(b -> b.word("name"));
    return header.orElse("");
  }

  private ColumnType bool(ResolvedAttributes attributes, double threshold) {
    Optional<Binding> values = attributes.get(Attribute.VALUES);
    String yes = values.flatMap(b -> b.word("true")).orElse("");
    String no = values.flatMap(b -> b.word("false")).orElse("");
    if (values.isPresent() && !yes.isEmpty() && yes.equals(no)) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.OPTIONS_CONTRADICT,
                  values.get().written().orElseThrow(),
                  "true and false are written alike: " + Wording.quote(yes))
              .help("give each its own text"));
    }
    return new ColumnType.Bool(yes, no, threshold);
  }
}
