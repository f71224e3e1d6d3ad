package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.ConceptKind;
import org.mlpc.compiler.catalog.Limit;
import org.mlpc.compiler.catalog.Metric;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.catalog.Range;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Expectation;
import org.mlpc.compiler.source.Span;
import org.mlpc.compiler.syntax.Bound;
import org.mlpc.compiler.syntax.Comparison;
import org.mlpc.compiler.syntax.ModelDeclaration;
import org.mlpc.compiler.syntax.Section;
import org.mlpc.compiler.syntax.SectionKind;

/** The bounds of {@code limit} and {@code expect}. Emits MLP0216, MLP0333, MLP0334 and MLP0704. */
final class Bounds {

  private record Expected(Binding metric, Expectation expectation) {}

  /** A limit with the place of its bound. */
  record Limited(Limit quantity, double bound, Span span, int line) {}

  private final Problems problems;
  private final ArgumentBinding binding;
  private final List<Limited> limits = new ArrayList<>();
  private final List<Expected> expectations = new ArrayList<>();

  Bounds(Problems problems, ArgumentBinding binding) {
    this.problems = problems;
    this.binding = binding;
  }

  void resolve(ModelDeclaration model) {
    model
        .section(SectionKind.LIMIT)
        .map(Section::bounds)
        .ifPresent(bounds -> bounds.forEach(this::limit));
    model
        .section(SectionKind.EXPECT)
        .map(Section::bounds)
        .ifPresent(bounds -> bounds.forEach(this::expectation));
  }

  List<Limited> limited() {
    return limits;
  }

  List<org.mlpc.compiler.ir.Limit> limits() {
    return limits.stream()
        .map(l -> new org.mlpc.compiler.ir.Limit(l.quantity().dslName(), l.bound(), l.line()))
        .toList();
  }

  List<Expectation> expectations() {
    return expectations.stream().map(Expected::expectation).toList();
  }

  /** Whether the metrics of {@code expect} fit the targets. */
  void checkMetrics(ResolvedModel model) {
    MetricChecks checks = new MetricChecks(problems, model);
    expectations.forEach(
        e -> {
          checks.check(e.metric());
          checks.checkSingleNumber(e.metric(), "cannot be compared with a bound");
        });
  }

  private void limit(Bound bound) {
    String name = bound.measure().name();
    Optional<ConceptResolution.Named> named = ConceptResolution.look(ConceptKind.LIMIT, name);
    if (named.isEmpty()) {
      binding.names().reportUnknown(ConceptKind.LIMIT, name, bound.measure().nameSpan());
      return;
    }
    if (!named.get().exact()) {
      binding
          .names()
          .reportRespelling(ConceptKind.LIMIT, name, bound.measure().nameSpan(), named.get());
    }
    if (bound.comparison() == Comparison.AT_LEAST) {
      Span sign = bound.sign();
      problems.report(
          problems
              .at(DiagnosticCode.LIMIT_IS_UPPER, sign, "a limit bounds from above")
              .help("write `<=`")
              .fix(sign, "<="));
    }
    bound
        .file()
        .ifPresent(
            file ->
                problems.report(
                    problems
                        .at(
                            DiagnosticCode.FILE_NOT_EXPECTED,
                            file.span(),
                            "a limit is checked without data")
                        .help(
                            "leave `on` and the file out; what data must show stands in"
                                + " `expect`")));
    Limit limit = (Limit) named.get().concept();
    binding
        .read(bound.value(), Slot.property(limit.dslName(), limit.type()))
        .ifPresent(
            value ->
                limits.add(
                    new Limited(
                        limit,
                        TrainingResolution.number(value),
                        bound.span(),
                        problems.line(bound.span()))));
  }

  private void expectation(Bound bound) {
    Optional<Binding> metric = binding.bind(ConceptKind.METRIC, bound.measure());
    if (bound.file().isEmpty()) {
      problems.report(
          problems
              .at(DiagnosticCode.FILE_NEEDED, bound.span(), "an expectation is tested on a file")
              .help(
                  "write it as in "
                      + Wording.quote(problems.text(bound.span()) + " on \"test.csv\""))
              .fix(bound.value().span().after(), " on \"test.csv\""));
    }
    if (metric.isEmpty()) {
      return;
    }
    Metric concept = (Metric) metric.get().concept();
    Optional<org.mlpc.compiler.analysis.Bound> value =
        binding.read(bound.value(), Slot.property(concept.dslName(), range(concept)));
    if (value.isPresent() && bound.file().isPresent()) {
      expectations.add(
          new Expected(
              metric.get(),
              new Expectation(
                  metric.get().head(),
                  metric.get().configured(Metric.class),
                  bound.comparison() == Comparison.AT_LEAST,
                  TrainingResolution.number(value.get()),
                  bound.file().get().value(),
                  problems.line(bound.span()))));
    }
  }

  private static ParameterType range(Metric metric) {
    return switch (metric) {
      case LOSS, MAE, RMSE -> ParameterType.real(Range.NOT_NEGATIVE);
      case R2, CONFUSION -> ParameterType.real(new Range(Double.NEGATIVE_INFINITY, false, 1, true));
      default -> ParameterType.share(Range.between(0, 1));
    };
  }
}
