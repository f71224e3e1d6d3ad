package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;

/** The columns of {@code input} and {@code output}. Emits MLP0310, MLP0316, MLP0329, MLP0406. */
final class SchemaAnalysis {

  /** More constants than this do not fit into the class that holds an index for every column. */
  private static final int MOST_COLUMNS = 10_000;

  /** Each is a component of a record, of which there are 255 at most. */
  private static final int MOST_ARRAYS = 250;

  private final Problems problems;
  private final ColumnAnalysis columns;
  private final Map<String, Column> declared = new HashMap<>();
  private boolean complete = true;

  SchemaAnalysis(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.columns = new ColumnAnalysis(problems, binding);
  }

  ResolvedSchema analyse(ModelDeclaration model) {
    List<ResolvedColumn> inputs = section(model, SectionKind.INPUT);
    List<ResolvedColumn> targets = section(model, SectionKind.OUTPUT);
    return new ResolvedSchema(inputs, targets, complete);
  }

  private List<ResolvedColumn> section(ModelDeclaration model, SectionKind kind) {
    Optional<Section> section = model.section(kind);
    List<ResolvedColumn> resolved = new ArrayList<>();
    if (section.isEmpty()) {
      complete = false;
      return resolved;
    }
    List<Column> written = section.get().columns();
    complete &= !problems.garbled(section.get().span());
    if (written.isEmpty() && !problems.garbled(section.get().span())) {
      complete = false;
      problems.report(
          problems
              .at(
                  DiagnosticCode.EMPTY_SECTION,
                  section.get().keyword().span(),
                  Wording.quote(kind.word()) + " has no columns")
              .help(
                  "write one as in "
                      + Wording.quote(kind == SectionKind.INPUT ? "age: real" : "price: real")));
    }
    if (written.size() > MOST_COLUMNS) {
      complete = false;
      problems.report(
          problems
              .at(
                  DiagnosticCode.TOO_LARGE,
                  section.get().keyword().span(),
                  Wording.quote(kind.word())
                      + " has "
                      + written.size()
                      + " columns; at most "
                      + MOST_COLUMNS
                      + " are possible")
              .help("write columns of one type as a vector, as in `pixel: real[784]`"));
      return resolved;
    }
    Section only = section.get();
    SectionTransforms transforms = columns.sectionTransforms(only);
    int offset = 0;
    for (Column column : written) {
      boolean fresh = declare(column, kind);
      Optional<ResolvedColumn> one = columns.resolve(column, kind, transforms, offset);
      complete &= one.isPresent() && fresh;
      if (one.isPresent() && fresh) {
        resolved.add(one.get());
        offset =
            Math.addExact(
                offset, Math.min(one.get().column().encodedWidth(), Integer.MAX_VALUE - offset));
      }
    }
    checkArrays(only, kind, resolved);
    return resolved;
  }

  private void checkArrays(Section section, SectionKind kind, List<ResolvedColumn> resolved) {
    long arrays = resolved.stream().map(ResolvedColumn::column)
        .filter(column -> column.vector() || column.type() instanceof ColumnType.LabelSet).count();
    if (arrays > MOST_ARRAYS) {
      complete = false;
      problems.report(
          problems
              .at(
                  DiagnosticCode.TOO_LARGE,
                  section.keyword().span(),
                  Wording.quote(kind.word()) + " has " + arrays + " vectors and sets; at most " + MOST_ARRAYS
                      + " are possible")
              .help("join some of them to one vector, as in `pixel: real[784]`"));
    }
  }

  private boolean declare(Column column, SectionKind kind) {
    String name = column.name().text();
    if (kind == SectionKind.OUTPUT && SectionKind.of(name).isPresent()) {
      reportReserved(column);
    }
    Column before = declared.putIfAbsent(name, column);
    if (before == null) {
      return true;
    }
    var diagnostic =
        problems
            .at(
                DiagnosticCode.DUPLICATE_COLUMN,
                column.name().span(),
                "there are two columns " + Wording.quote(name))
            .also(before.name().span(), "the first")
            .help("rename one; `@column(\"" + name + "\")` keeps its header in the file");
    boolean same =
        problems.text(column.span()).equals(problems.text(before.span()))
            && !column.span().equals(before.span());
    problems.report(
        same ? diagnostic.help("leave one of them out").fix(column.span(), "") : diagnostic);
    return false;
  }

  private void reportReserved(Column column) {
    String name = column.name().text();
    String renamed = name + "Value";
    boolean headed = column.attributes().stream().anyMatch(a -> a.name().text().equals("column"));
    var diagnostic =
        problems
            .at(
                DiagnosticCode.RESERVED_NAME,
                column.name().span(),
                "a target may not be named as a section")
            .help(
                "write "
                    + Wording.quote(
                        renamed
                            + ": "
                            + problems.text(column.type().span())
                            + (headed ? "" : " @column(\"" + name + "\")")));
    diagnostic = diagnostic.fix(column.name().span(), renamed);
    Span after = column.type().span().after();
    problems.report(headed ? diagnostic : diagnostic.fix(after, " @column(\"" + name + "\")"));
  }
}
