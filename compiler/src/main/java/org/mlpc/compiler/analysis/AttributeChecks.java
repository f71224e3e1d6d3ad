package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Map;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Column;
import org.mlpc.compiler.syntax.Section;

/** Which attributes fit which columns. Emits MLP0323 and MLP0526. */
final class AttributeChecks {

  private final Problems problems;

  AttributeChecks(Problems problems) {
    this.problems = problems;
  }

  /** A section takes transforms only. */
  void checkSection(ResolvedAttributes attributes, Section section) {
    attributes
        .others()
        .forEach(
            (attribute, binding) -> {
              if (attribute != Attribute.RAW) {
                refuse(
                    attribute,
                    binding.written().orElseThrow(),
                    "stands after a column, not after " + Wording.quote(section.keyword().text()),
                    "write it after the columns it is for");
              }
            });
  }

  void check(ResolvedAttributes attributes, ResolvedType type, boolean target, Column column) {
    checkTransforms(attributes, type, column);
    for (Map.Entry<Attribute, Binding> entry : attributes.others().entrySet()) {
      Span span = entry.getValue().written().orElseThrow();
      String kind = Wording.quote(type.kind().dslName());
      switch (entry.getKey()) {
        case COLUMN -> checkColumn(entry.getValue(), span, type);
        case COLUMNS -> checkColumns(entry.getValue(), span, type);
        case VALUES ->
            require(
                type.kind() == ColumnType.BOOL,
                Attribute.VALUES,
                span,
                "says how a bool is written; " + kind + " is none",
                "");
        case THRESHOLD ->
            require(
                target && (type.kind() == ColumnType.BOOL || type.kind() == ColumnType.SET),
                Attribute.THRESHOLD,
                span,
                "is about a target that is true or false",
                "it stands after a bool or set in `output`");
        case ONE_HOT, ORDINAL -> checkEncoding(attributes, entry.getKey(), span, type, target);
        case UNKNOWN ->
            require(
                !target && type.kind().labelled(),
                Attribute.UNKNOWN,
                span,
                "is about the labels of an input",
                "");
        default -> {}
      }
    }
  }

  private void checkTransforms(ResolvedAttributes attributes, ResolvedType type, Column column) {
    attributes
        .transforms()
        .forEach(
            (transform, span) -> {
              if (!type.kind().numeric()) {
                refuse(
                    transform,
                    span,
                    "is about numbers; "
                        + Wording.quote(column.name().text())
                        + " is a "
                        + type.kind().dslName(),
                    "leave it out: a " + type.kind().dslName() + " is encoded as 0 and 1");
              } else if (attributes.has(Attribute.RAW)) {
                problems.report(
                    problems
                        .at(
                            DiagnosticCode.OPTIONS_CONTRADICT,
                            attributes.span(Attribute.RAW),
                            "`@raw` and `@" + transform.dslName() + "` contradict each other")
                        .also(span, "a transform")
                        .help("leave one of them out"));
              }
            });
  }

  /** {@code @log} of a declared range that reaches −1 or below has no value. */
  void checkLog(List<Transform> transforms, ResolvedType type, Column column) {
    if (!transforms.isEmpty()
        && transforms.get(0) == Transform.LOG
        && type.range().isPresent()
        && type.range().get().low() <= -1) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.OPTIONS_CONTRADICT,
                  column.type().span(),
                  "`@log` is ln(1 + x), but "
                      + Wording.quote(column.name().text())
                      + " begins at "
                      + Wording.number(type.range().get().low()))
              .help("declare a range above `-1`, or use another transform"));
    }
  }

  private void checkColumn(Binding binding, Span span, ResolvedType type) {
    if (type.vector()) {
      String mended =
          binding.word("name").map(n -> n.contains("{0}") ? n : n + "{0}").orElse("p{0}");
      problems.report(
          problems
              .at(
                  DiagnosticCode.ATTRIBUTE_DOES_NOT_FIT,
                  span,
                  "a vector has as many columns in the file as it has elements")
              .help("write " + Wording.quote("@columns(\"" + mended + "\")"))
              .fix(span, "@columns(\"" + mended + "\")"));
    }
  }

  private void checkColumns(Binding binding, Span span, ResolvedType type) {
    if (!type.vector()) {
      problems.report(
          problems
              .at(DiagnosticCode.ATTRIBUTE_DOES_NOT_FIT, span, "`@columns` is about vectors")
              .help("the header of one column is given by `@column`")
              .fix(new Span(span.start(), span.start() + "@columns".length()), "@column"));
    } else if (binding.word("pattern").filter(p -> !p.contains("{0}")).isPresent()) {
      Span text = binding.span("pattern").orElse(span);
      problems.report(
          problems
              .at(
                  DiagnosticCode.ATTRIBUTE_DOES_NOT_FIT,
                  text,
                  "the pattern does not say where the index stands")
              .help(
                  "write " + Wording.quote("\"" + binding.word("pattern").orElseThrow() + "{0}\""))
              .fix(text, "\"" + binding.word("pattern").orElseThrow() + "{0}\""));
    }
  }

  private void checkEncoding(
      ResolvedAttributes attributes,
      Attribute attribute,
      Span span,
      ResolvedType type,
      boolean target) {
    if (attributes.has(Attribute.ONE_HOT) && attributes.has(Attribute.ORDINAL)) {
      if (attribute == Attribute.ORDINAL) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.OPTIONS_CONTRADICT,
                    span,
                    "`@oneHot` and `@ordinal` contradict each other")
                .also(attributes.span(Attribute.ONE_HOT), "")
                .help("leave one of them out"));
      }
      return;
    }
    require(
        type.kind() == ColumnType.CATEGORY && (!target || attribute == Attribute.ONE_HOT),
        attribute,
        span,
        target
            ? "is about inputs"
            : "is about categories; this is " + Wording.quote(type.kind().dslName()),
        "");
  }

  private void require(boolean holds, Attribute attribute, Span span, String why, String help) {
    if (!holds) {
      refuse(attribute, span, why, help.isEmpty() ? "leave it out" : help);
    }
  }

  private void refuse(Concept attribute, Span span, String why, String help) {
    problems.report(
        problems
            .at(
                DiagnosticCode.ATTRIBUTE_DOES_NOT_FIT,
                span,
                Wording.quote("@" + attribute.dslName()) + " " + why)
            .help(help)
            .fix(Attributes.withBlank(span, problems), ""));
  }
}
