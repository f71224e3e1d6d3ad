package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Example;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.Value;

/**
 * The rows of {@code examples} as the cells they would be in a file. Emits MLP0326; cells are read
 * by {@link ExampleCells}.
 */
final class ExampleRows {

  private final Problems problems;
  private final ResolvedSchema schema;
  private final ExampleCells cells;
  private final List<Example> rows = new ArrayList<>();

  ExampleRows(Problems problems, ResolvedSchema schema) {
    this.problems = problems;
    this.schema = schema;
    this.cells = new ExampleCells(problems);
  }

  void resolve(Optional<Section> section) {
    if (schema.complete()) {
      section.ifPresent(s -> s.examples().forEach(this::row));
    }
  }

  List<Example> rows() {
    return List.copyOf(rows);
  }

  private void row(org.mlpc.compiler.syntax.Example example) {
    List<String> inputs =
        cells(
            flat(example.input().elements(), schema.inputs()),
            schema.inputs(),
            example.input().span(),
            "value");
    List<String> targets =
        cells(targets(example.target()), schema.targets(), example.target().span(), "target");
    rows.add(new Example(inputs, targets, problems.line(example.span())));
  }

  private List<String> cells(
      List<Value> values, List<ResolvedColumn> columns, Span span, String side) {
    int wanted = columns.stream().mapToInt(c -> c.column().length()).sum();
    if (values.size() != wanted) {
      String names =
          columns.stream()
              .map(c -> c.name() + (c.column().vector() ? "[" + c.column().length() + "]" : ""))
              .limit(12)
              .collect(Collectors.joining(", "));
      problems.report(
          problems
              .at(
                  DiagnosticCode.EXAMPLE_LENGTH,
                  span,
                  "this row gives "
                      + Wording.count(values.size(), side)
                      + " for "
                      + Wording.count(wanted, "column"))
              .help(
                  wanted == 1
                      ? "write one value, that of " + names
                      : "write one for each of " + names + (columns.size() > 12 ? ", …" : "")));
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    int index = 0;
    for (ResolvedColumn column : columns) {
      for (int i = 0; i < column.column().length(); i++) {
        cells.read(values.get(index++), column).ifPresent(texts::add);
      }
    }
    return texts;
  }

  /** A vector may stand in brackets of its own. */
  private static List<Value> flat(List<Value> values, List<ResolvedColumn> columns) {
    boolean vectors = columns.stream().anyMatch(c -> c.column().vector());
    if (!vectors) {
      return values;
    }
    List<Value> flat = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof ListValue list) {
        flat.addAll(list.elements());
      } else {
        flat.add(value);
      }
    }
    return flat;
  }

  private List<Value> targets(Value target) {
    boolean oneSet =
        schema.targets().size() == 1 && schema.targets().get(0).kind() == ColumnType.SET;
    if (target instanceof ListValue list && !oneSet) {
      return flat(list.elements(), schema.targets());
    }
    return List.of(target);
  }
}
