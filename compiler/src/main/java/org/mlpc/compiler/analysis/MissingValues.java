package org.mlpc.compiler.analysis;

import java.util.Optional;
import org.mlpc.compiler.catalog.Attribute;
import org.mlpc.compiler.catalog.MissingRule;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Missing;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Column;

/** What stands in for missing values. Emits MLP0323, MLP0331 and MLP0332. */
final class MissingValues {

  private final Problems problems;

  MissingValues(Problems problems) {
    this.problems = problems;
  }

  Missing resolve(ResolvedAttributes attributes, ResolvedType type, boolean target, Column column) {
    Optional<Binding> rule = attributes.get(Attribute.MISSING);
    if (!type.nullable() || target) {
      rule.ifPresent(binding -> reportUnused(binding, column));
      return Missing.FORBIDDEN;
    }
    boolean indicator = rule.flatMap(binding -> binding.flag("indicator")).orElse(false);
    if (!type.kind().numeric()) {
      rule.flatMap(binding -> binding.span("rule")).ifPresent(span -> reportNotNumeric(span, type));
      return new Missing(Missing.Fill.ZEROS, 0, indicator);
    }
    Optional<Binding> fill = rule.flatMap(binding -> binding.nested("rule"));
    if (fill.isEmpty()) {
      if (rule.isEmpty() || rule.get().omitted("rule")) {
        reportNeeded(rule, column);
      }
      return new Missing(Missing.Fill.MEAN, 0, indicator);
    }
    return switch ((MissingRule) fill.get().concept()) {
      case MEAN -> new Missing(Missing.Fill.MEAN, 0, indicator);
      case MEDIAN -> new Missing(Missing.Fill.MEDIAN, 0, indicator);
      case CONSTANT ->
          new Missing(Missing.Fill.CONSTANT, fill.get().number("c").orElse(0.0), indicator);
    };
  }

  private void reportNeeded(Optional<Binding> rule, Column column) {
    var diagnostic =
        problems.at(
            DiagnosticCode.MISSING_RULE_NEEDED,
            column.type().span(),
            Wording.quote(column.name().text())
                + " may be missing, but nothing says what stands in for it");
    if (rule.isPresent()) {
      problems.report(withRule(diagnostic, rule.get().name().orElseThrow(), rule.get().written().orElseThrow()));
      return;
    }
    problems.report(
        diagnostic
            .help(
                "write `@missing(mean)`, `@missing(median)` or `@missing(constant(0))` after the"
                    + " type")
            .fix(column.type().span().after(), " @missing(mean)"));
  }

  /** The rule put first into what is written: {@code @missing}, {@code @missing()}, {@code @missing(indicator = true)}. */
  private Diagnostic withRule(Diagnostic diagnostic, Span name, Span written) {
    String call = problems.text(written);
    int open = call.indexOf('(');
    boolean closed = open >= 0 && call.endsWith(")");
    String others = closed ? call.substring(open + 1, call.length() - 1).strip() : "";
    String arguments = others.isEmpty() ? "mean" : "mean, " + others;
    Diagnostic helped =
        diagnostic.help("write `@missing(" + arguments + ")`, or `median` or `constant(0)` for `mean`");
    if (open < 0) {
      return helped.fix(name.after(), "(mean)");
    }
    int inside = written.start() + open + 1;
    return closed ? helped.fix(new Span(inside, inside), others.isEmpty() ? "mean" : "mean, ") : helped;
  }

  private void reportUnused(Binding rule, Column column) {
    problems.report(
        problems
            .at(
                DiagnosticCode.MISSING_RULE_UNUSED,
                rule.written().orElseThrow(),
                Wording.quote(column.name().text()) + " is never missing: its type has no `?`")
            .also(column.type().span(), "the type")
            .help("write " + Wording.quote(withQuestion(column)) + ", or leave `@missing` out")
            .fix(nullable(column), "?"));
  }

  private String withQuestion(Column column) {
    String type = problems.text(column.type().span());
    int at = nullable(column).start() - column.type().span().start();
    return type.substring(0, at) + "?" + type.substring(at);
  }

  private static Span nullable(Column column) {
    // `real?[3]`: the question mark stands before the length
    return column
        .type()
        .length()
        .map(length -> Span.at(length.span().start() - 1))
        .orElse(column.type().span().after());
  }

  private void reportNotNumeric(Span span, ResolvedType type) {
    problems.report(
        problems
            .at(
                DiagnosticCode.ATTRIBUTE_DOES_NOT_FIT,
                span,
                "a missing " + type.kind().dslName() + " is all zeros; it has no mean or constant")
            .help("write `?` alone, or `@missing(indicator = true)`"));
  }
}
