package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.ColumnTypeSyntax;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.Range;

/** The types of columns. Emits MLP0217 to MLP0322 about them. */
final class ColumnTypes {

  /** A longer vector cannot be an array in Java, and no file has as many columns. */
  private static final int LONGEST_VECTOR = 10_000_000;

  private final Problems problems;
  private final ArgumentBinding binding;
  private final Labels labels;
  private final TypeArguments arguments;

  ColumnTypes(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.binding = binding;
    this.labels = new Labels(problems);
    this.arguments = new TypeArguments(problems);
  }

  /** The type; empty after an error. */
  Optional<ResolvedType> resolve(ColumnTypeSyntax type) {
    Optional<ColumnType> kind = kind(type);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> length = length(type, kind.get());
    Optional<org.mlpc.compiler.ir.ColumnType.Range> range = Optional.empty();
    List<Label> names = List.of();
    if (kind.get().labelled()) {
      Optional<List<Label>> found = labels(type, kind.get());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      names = found.get();
    } else {
      if (!checkPlain(type, kind.get())) {
        return Optional.empty();
      }
      if (!type.arguments().isEmpty()) {
        range = arguments.range((Range) type.arguments().get(0).value(), kind.get());
        if (range.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    List<Label> all = names;
    Optional<org.mlpc.compiler.ir.ColumnType.Range> bounds = range;
    return length.map(
        n ->
            new ResolvedType(
                kind.get(), bounds, all, type.nullable(), type.length().isPresent(), n));
  }

  private Optional<ColumnType> kind(ColumnTypeSyntax type) {
    String name = type.name().text();
    Optional<ColumnType> exact =
        Catalog.find(ConceptKind.COLUMN_TYPE, name).map(ColumnType.class::cast);
    if (exact.isPresent()) {
      return exact;
    }
    Optional<ConceptResolution.Named> named = ConceptResolution.look(ConceptKind.COLUMN_TYPE, name);
    if (named.isEmpty()) {
      binding.names().reportUnknown(ConceptKind.COLUMN_TYPE, name, type.name().span());
      return Optional.empty();
    }
    ColumnType meant = (ColumnType) named.get().concept();
    if (meant.labelled() && type.labels().isEmpty() && type.arguments().isEmpty()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.UNKNOWN_TYPE,
                  type.name().span(),
                  "there is no column type " + Wording.quote(name))
              .help(
                  "name the labels it takes, as in "
                      + Wording.quote(meant.dslName() + " { red, green }")));
      return Optional.empty();
    }
    binding
        .names()
        .reportRespelling(ConceptKind.COLUMN_TYPE, name, type.name().span(), named.get());
    return Optional.of(meant);
  }

  /** A type without labels takes a range, or nothing. */
  private boolean checkPlain(ColumnTypeSyntax type, ColumnType kind) {
    if (type.labels().isPresent()) {
      Span labelled = new Span(type.name().span().end(), type.span().end());
      Diagnostic diagnostic =
          problems.at(
              DiagnosticCode.LABELS_NOT_EXPECTED,
              type.span(),
              Wording.quote(kind.dslName()) + " has no labels");
      problems.report(
          diagnostic
              .help(
                  "write "
                      + Wording.quote("category" + problems.text(labelled).replaceAll("\\s+", " "))
                      + (kind == ColumnType.BOOL
                          ? ", or `bool @values(true = …, false = …)`"
                          : ""))
              .fix(type.name().span(), "category"));
      return false;
    }
    return type.arguments().isEmpty() || arguments.check(type, kind);
  }

  private Optional<List<Label>> labels(ColumnTypeSyntax type, ColumnType kind) {
    if (type.labels().isPresent() && !type.arguments().isEmpty()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.TYPE_ARGUMENTS,
                  type.arguments().get(0).span(),
                  "labels are given twice: in parentheses and in braces")
              .help("keep the braces"));
      return Optional.empty();
    }
    if (type.labels().isPresent()) {
      return labels.resolve(type.labels().get(), kind, type);
    }
    return arguments.labels(type, kind);
  }

  private Optional<Integer> length(ColumnTypeSyntax type, ColumnType kind) {
    if (type.length().isEmpty()) {
      return Optional.of(1);
    }
    NumberLiteral literal = type.length().get();
    if (!kind.numeric()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.BAD_VECTOR,
                  literal.span(),
                  "only `real` and `int` can be vectors, not " + Wording.quote(kind.dslName()))
              .help("declare one column for each element"));
      return Optional.empty();
    }
    Slot slot =
        Slot.property(
            "the length",
            ParameterType.whole(org.mlpc.compiler.catalog.Range.between(1, LONGEST_VECTOR)));
    Optional<Bound> length = binding.read(literal, slot);
    return length.map(b -> (int) ((Argument.Scalar) ((Bound.Literal) b).value()).value());
  }
}
