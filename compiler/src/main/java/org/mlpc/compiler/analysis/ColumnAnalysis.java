package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Missing;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.DocComment;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;

/** One column: its type with its attributes. Emits MLP0328. */
final class ColumnAnalysis {

  private static final int FEW = 20;

  private final Problems problems;
  private final Attributes attributes;
  private final ColumnTypes types;
  private final AttributeChecks checks;
  private final MissingValues missingValues;
  private final Encodings encodings;

  ColumnAnalysis(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.attributes = new Attributes(problems, binding);
    this.types = new ColumnTypes(problems, binding);
    this.checks = new AttributeChecks(problems);
    this.missingValues = new MissingValues(problems);
    this.encodings = new Encodings(problems);
  }

  /** What stands on a section. */
  SectionTransforms sectionTransforms(Section section) {
    ResolvedAttributes resolved = attributes.resolve(section.attributes());
    checks.checkSection(resolved, section);
    return new SectionTransforms(resolved.order());
  }

  /** The column at an offset among the encoded columns; empty after an error in its type. */
  Optional<ResolvedColumn> resolve(
      Column column, SectionKind section, SectionTransforms inherited, int offset) {
    Optional<ResolvedType> type = types.resolve(column.type());
    ResolvedAttributes resolved = attributes.resolve(column.attributes());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    boolean target = section == SectionKind.OUTPUT;
    if (target && !checkTarget(column, type.get())) {
      return Optional.empty();
    }
    checks.check(resolved, type.get(), target, column);
    Missing missing = missingValues.resolve(resolved, type.get(), target, column);
    List<Transform> transforms = transforms(resolved, type.get(), inherited);
    checks.checkLog(transforms, type.get(), column);
    return Optional.of(
        new ResolvedColumn(
            column,
            type.get().kind(),
            new org.mlpc.compiler.ir.Column(
                column.name().text(),
                encodings.header(resolved, type.get(), column),
                encodings.type(resolved, type.get()),
                type.get().vector(),
                type.get().length(),
                missing,
                transforms,
                offset,
                problems.line(column.name().span()),
                column.doc().map(DocComment::text).orElse(""))));
  }

  private boolean checkTarget(Column column, ResolvedType type) {
    if (!type.kind().target()) {
      var diagnostic =
          problems.at(
              DiagnosticCode.NOT_A_TARGET,
              column.type().name().span(),
              Wording.quote(type.kind().dslName()) + " cannot be a target");
      Span written = column.type().span();
      boolean truth =
          !type.vector() && !type.nullable() && type.range().filter(r -> r.low() == 0 && r.high() == 1).isPresent();
      problems.report(
          truth
              ? diagnostic
                  .help("write `bool` for one of two; in the file, 0 and 1 are fine")
                  .fix(written, ColumnType.BOOL.dslName())
              : diagnostic
                  .help(
                      "write `real` to predict a number, or "
                          + Wording.quote(asCategory(type))
                          + " to predict one of several")
                  .fix(
                      column.type().name().span(),
                      fewValues(type) ? ColumnType.CATEGORY.dslName() : ColumnType.REAL.dslName()));
      return false;
    }
    if (type.nullable()) {
      int mark = problems.source().text().lastIndexOf('?', column.type().span().end() - 1);
      problems.report(
          problems
              .at(
                  DiagnosticCode.NOT_A_TARGET,
                  column.type().span(),
                  "a target cannot be missing: there would be nothing to learn from the row")
              .help("leave the `?` out, and drop such rows from the file")
              .fix(new Span(mark, mark + 1), ""));
      return false;
    }
    return true;
  }

  /** {@code int(0 .. 2)} as the category of its values; as one of digits where it has many. */
  private static String asCategory(ResolvedType type) {
    return fewValues(type)
        ? "category("
            + Wording.number(type.range().orElseThrow().low())
            + " .. "
            + Wording.number(type.range().orElseThrow().high())
            + ")"
        : "category(0 .. 9)";
  }

  /** Whether whole numbers of this range are classes rather than amounts. */
  private static boolean fewValues(ResolvedType type) {
    return !type.vector() && type.range().filter(r -> r.high() - r.low() < FEW).isPresent();
  }

  private static List<Transform> transforms(
      ResolvedAttributes own, ResolvedType type, SectionTransforms inherited) {
    if (!type.kind().numeric() || own.has(Attribute.RAW)) {
      return List.of();
    }
    return own.transforms().isEmpty() ? inherited.transforms() : own.order();
  }
}
