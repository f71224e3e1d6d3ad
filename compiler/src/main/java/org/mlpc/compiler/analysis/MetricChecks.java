package org.mlpc.compiler.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Metric;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;

/** Metrics fit the targets they are of. Emits MLP0402, MLP0508, MLP0510, MLP0520 and MLP0525. */
final class MetricChecks {

  private final Problems problems;
  private final ResolvedModel model;

  MetricChecks(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
  }

  /** The metrics of {@code report}, {@code stop} and {@code plateau}. */
  void check() {
    model.training().metrics().ifPresent(metrics -> metrics.forEach(this::check));
    watched(TrainProperty.STOP).ifPresent(this::checkWatched);
    watched(TrainProperty.SCHEDULE).ifPresent(this::checkWatched);
  }

  private Optional<Binding> watched(TrainProperty property) {
    return model
        .training()
        .concept(property)
        .flatMap(c -> c.nested("metric"))
        .filter(m -> m.written().isPresent());
  }

  private void checkWatched(Binding metric) {
    check(metric);
    checkSingleNumber(metric, "cannot be watched");
  }

  void checkSingleNumber(Binding metric, String why) {
    if (((Metric) metric.concept()).better() == Metric.Better.NEITHER) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.METRIC_CANNOT_BE_WATCHED,
                  metric.written().orElseThrow(),
                  Wording.quote(metric.concept().dslName())
                      + " is a table, no single number, and "
                      + why)
              .help("write `accuracy` or `loss`"));
    }
  }

  /** Whether a metric that stands in the file fits its target. */
  void check(Binding metric) {
    Metric concept = (Metric) metric.concept();
    Span span = metric.written().orElseThrow();
    if (model.network().heads().isEmpty()) {
      if (!metric.head().isEmpty()) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.UNKNOWN_HEAD,
                    metric.name().orElseThrow(),
                    "this network has no heads")
                .help("write " + Wording.quote(concept.dslName()))
                .fix(metric.name().orElseThrow(), concept.dslName()));
        return;
      }
      model.schema().targets().stream()
          .findFirst()
          .ifPresent(target -> checkFit(metric, concept, target, span));
      return;
    }
    if (metric.head().isEmpty()) {
      if (concept != Metric.LOSS) {
        reportHeadNeeded(metric, concept);
      }
      return;
    }
    Optional<ResolvedColumn> target = model.schema().target(metric.head());
    if (target.isPresent()) {
      checkFit(metric, concept, target.get(), span);
    } else if (model.schema().complete()) {
      reportUnknownHead(metric);
    }
  }

  private void checkFit(Binding metric, Metric concept, ResolvedColumn target, Span span) {
    if (!concept.fits(target.kind())) {
      List<String> fitting =
          Arrays.stream(Metric.values())
              .filter(m -> m.fits(target.kind()))
              .map(Metric::dslName)
              .toList();
      Diagnostic diagnostic =
          problems
              .at(
                  DiagnosticCode.METRIC_DOES_NOT_FIT,
                  span,
                  Wording.quote(concept.dslName()) + " is not defined for " + target.words())
              .also(target.nameSpan(), target.words())
              .help("metrics of it are " + Wording.and(fitting));
      Optional<Metric> meant = meant(concept, target.kind());
      String head = metric.head().isEmpty() ? "" : metric.head() + ".";
      problems.report(
          meant.isPresent()
              ? diagnostic
                  .help(
                      "write "
                          + Wording.quote(head + meant.get().dslName())
                          + "; metrics of it are "
                          + Wording.and(fitting))
                  .fix(span, head + meant.get().dslName())
              : diagnostic);
      return;
    }
    Optional<Integer> k = metric.count("k");
    if (concept == Metric.TOP_K && k.isPresent() && k.get() >= target.classes()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.TOP_K_BEYOND_CLASSES,
                  metric.span("k").orElse(span),
                  Wording.quote(target.name())
                      + " has "
                      + target.classes()
                      + " classes, so the first "
                      + k.get()
                      + " always hold the right one")
              .also(target.nameSpan(), target.words())
              .help(
                  target.classes() > 2
                      ? "write a number below " + target.classes()
                      : "write `accuracy`: it says how often the first one is right"));
    }
  }

  /** The metric that says the same of another kind of target. */
  private static Optional<Metric> meant(Metric metric, ColumnType target) {
    return switch (metric) {
      case ACCURACY -> target == ColumnType.REAL ? Optional.of(Metric.R2) : Optional.empty();
      case CONFUSION -> target == ColumnType.SET ? Optional.of(Metric.HAMMING) : Optional.empty();
      case HAMMING -> target == ColumnType.REAL ? Optional.empty() : Optional.of(Metric.ACCURACY);
      default -> Optional.empty();
    };
  }

  private void reportHeadNeeded(Binding metric, Metric concept) {
    Span name = metric.name().orElseThrow();
    List<String> heads =
        model.outputs().stream()
            .filter(o -> concept.fits(o.kind()))
            .map(ResolvedOutput::head)
            .toList();
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.METRIC_NEEDS_HEAD,
            name,
            Wording.quote(concept.dslName()) + " does not say of which head");
    if (heads.isEmpty()) {
      problems.report(diagnostic.help("write it as in `head." + concept.dslName() + "`"));
      return;
    }
    List<String> qualified =
        heads.stream().map(h -> Wording.quote(h + "." + concept.dslName())).toList();
    diagnostic = diagnostic.help("write " + Wording.or(qualified));
    problems.report(diagnostic.fix(name.before(), heads.get(0) + "."));
  }

  private void reportUnknownHead(Binding metric) {
    Span name = metric.name().orElseThrow();
    List<String> heads = model.network().heads().stream().map(ResolvedHead::name).toList();
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.UNKNOWN_HEAD, name, "there is no head " + Wording.quote(metric.head()));
    Optional<String> near = problems.nearest(metric.head(), heads);
    problems.report(
        near.isPresent()
            ? diagnostic
                .help("did you mean " + Wording.quote(near.get()) + "?")
                .fix(new Span(name.start(), name.start() + metric.head().length()), near.get())
            : diagnostic.help("heads are " + Wording.and(heads)));
  }
}
