package org.mlpc.compiler.analysis;

import java.util.Optional;
import java.util.Set;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;

/** Optimisers that do other than one expects. Emits MLP0808 and MLP0811. */
final class OptimizerLints {

  private static final Set<Optimizer> ADAMS =
      Set.of(Optimizer.ADAM, Optimizer.NADAM, Optimizer.ADAM_W);

  private final Problems problems;
  private final ResolvedModel model;

  OptimizerLints(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
  }

  void check() {
    Optimizer optimizer = (Optimizer) model.optimizer().concept();
    checkRate(optimizer);
    if (ADAMS.contains(optimizer)) {
      penalty()
          .ifPresent(
              penalty ->
                  problems.report(
                      problems
                          .at(
                              DiagnosticCode.L2_WITH_ADAPTIVE,
                              penalty.span(),
                              "an L2 penalty passes through "
                                  + optimizer.dslName()
                                  + "'s division, so weights with large gradients hardly decay")
                          .help(
                              optimizer == Optimizer.ADAM_W
                                  ? "leave it out: adamW decays by itself, by `decay = 0.01` unless"
                                      + " told otherwise"
                                  : "for true weight decay leave it out and write"
                                      + " "
                                      + Wording.quote(decaying(penalty.strength())))));
    }
  }

  /** The optimizer as it is written, as {@code adamW} that decays as strongly as the penalty was to. */
  private String decaying(double strength) {
    String decay = "decay = " + Wording.number(strength);
    String written = model.optimizer().written().map(problems::text).orElse("");
    return written.matches("(?s)adam\\(.*\\S.*\\)")
        ? "adamW" + written.substring("adam".length(), written.length() - 1) + ", " + decay + ")"
        : "adamW(" + decay + ")";
  }

  private void checkRate(Optimizer optimizer) {
    Optional<Double> rate =
        model.optimizer().wrote("rate") ? model.optimizer().number("rate") : Optional.empty();
    if (rate.isPresent() && !optimizer.usualRates().contains(rate.get())) {
      boolean large = rate.get() > optimizer.usualRates().high();
      problems.report(
          problems
              .at(
                  DiagnosticCode.UNUSUAL_RATE,
                  model.optimizer().span("rate").orElseThrow(),
                  "a rate of "
                      + problems.text(model.optimizer().span("rate").orElseThrow())
                      + " is far "
                      + (large ? "above" : "below")
                      + " what "
                      + optimizer.dslName()
                      + " usually takes")
              .help(
                  (large
                          ? "too large a rate skips over the minimum"
                          : "too small a rate hardly moves")
                      + ": the default is "
                      + optimizer.parameter("rate").orElseThrow().defaultValue().orElseThrow()));
    }
  }

  /** An L2 penalty: in {@code regularize}, or on a layer. */
  private record Penalty(Span span, double strength) {}

  private Optional<Penalty> penalty() {
    Optional<Binding> whole =
        model
            .training()
            .concept(TrainProperty.REGULARIZE)
            .filter(r -> r.number("l2").filter(x -> x > 0).isPresent());
    if (whole.flatMap(Binding::written).isPresent()) {
      return Optional.of(
          new Penalty(
              whole.get().written().orElseThrow(), whole.get().number("l2").orElseThrow()));
    }
    return model.network().layers().stream()
        .map(ResolvedLayer::binding)
        .filter(b -> b.wrote("l2") && b.number("l2").filter(x -> x > 0).isPresent())
        .findFirst()
        .map(b -> new Penalty(b.span("l2").orElseThrow(), b.number("l2").orElseThrow()));
  }
}
