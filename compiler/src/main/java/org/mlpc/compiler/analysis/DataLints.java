package org.mlpc.compiler.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType.Category;
import org.mlpc.compiler.ir.ColumnType.Numeric;

/** Columns that teach badly. Emits MLP0807 and MLP0810. */
final class DataLints {

  private static final double FAR_APART = 100;

  private final Problems problems;
  private final ResolvedModel model;

  DataLints(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
  }

  void check() {
    checkRanges();
    Stream.concat(model.schema().inputs().stream(), model.schema().targets().stream())
        .filter(c -> c.kind() == ColumnType.CATEGORY && c.classes() == 1 && neverChanges(c.column()))
        .forEach(
            c ->
                problems.report(
                    problems
                        .at(
                            DiagnosticCode.SINGLE_LABEL,
                            c.typeSpan(),
                            "a category of one label never changes, so it tells the network"
                                + " nothing")
                        .help("add the other labels, or leave the column out")));
  }

  /** One label is told from no label, and from those that are ignored. */
  private static boolean neverChanges(Column column) {
    return !column.nullable() && !((Category) column.type()).ignoreUnknown();
  }

  private void checkRanges() {
    List<ResolvedColumn> unscaled =
        model.schema().inputs().stream()
            .filter(
                c ->
                    c.column().transforms().isEmpty()
                        && c.column().type() instanceof Numeric n
                        && n.range().isPresent())
            .sorted(Comparator.comparingDouble(DataLints::width))
            .toList();
    if (unscaled.size() < 2) {
      return;
    }
    ResolvedColumn narrow = unscaled.get(0);
    ResolvedColumn wide = unscaled.get(unscaled.size() - 1);
    if (width(wide) > FAR_APART * width(narrow)) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.UNSCALED_INPUTS,
                  wide.typeSpan(),
                  Wording.quote(wide.name())
                      + " spans "
                      + Wording.number(width(wide))
                      + ", "
                      + Wording.quote(narrow.name())
                      + " "
                      + Wording.number(width(narrow))
                      + ": the wide column drowns the narrow one")
              .also(narrow.typeSpan(), "the narrow one")
              .help("write `@minmax` or `@standardize` after `input`"));
    }
  }

  private static double width(ResolvedColumn column) {
    var range = ((Numeric) column.column().type()).range().orElseThrow();
    return range.high() - range.low();
  }
}
