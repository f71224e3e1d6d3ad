package org.mlpc.compiler.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Fit;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;

/** The losses of several heads form a sum, one each. Emits MLP0304, MLP0402 and MLP0516 to MLP0519. */
final class LossSums {

  private final Problems problems;
  private final ResolvedModel model;
  private final WrittenLosses losses;

  LossSums(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
    this.losses = model.training().losses();
  }

  void check() {
    List<String> heads =
        model.network().heads().stream().map(ResolvedHead::name).distinct().toList();
    if (heads.isEmpty()) {
      checkWithoutHeads();
    } else if (losses.sum().isPresent()) {
      reportNameless(losses.sum().get());
      checkSum(heads, losses.sum().get());
    } else if (losses.single().flatMap(Binding::written).isPresent()) {
      reportSingle(
          losses.single().flatMap(Binding::written).get(),
          model.outputs().stream().map(this::entry).collect(Collectors.joining(", ")));
    }
  }

  private void checkWithoutHeads() {
    Optional<Span> one = losses.single().flatMap(Binding::written);
    if (model.schema().needsHeads() && one.isPresent()) {
      reportSingle(
          one.get(),
          model.schema().targets().stream()
              .map(t -> t.name() + " = " + Fit.losses(t.kind()).get(0).dslName())
              .collect(Collectors.joining(", ")));
    }
    if (losses.sum().isPresent() && !model.schema().needsHeads()) {
      Diagnostic diagnostic =
          problems.at(
              DiagnosticCode.SUM_NEEDS_HEADS,
              losses.sum().get(),
              "`sum` is over heads, and this network has none");
      Optional<Span> only = losses.heads().values().stream().findFirst().flatMap(Binding::written);
      problems.report(
          only.isPresent()
              ? diagnostic
                  .help("write the loss alone: " + Wording.quote(problems.text(only.get())))
                  .fix(losses.sum().get(), problems.text(only.get()))
              : diagnostic.help("write the loss alone"));
    }
    losses
        .single()
        .flatMap(l -> l.span("weight"))
        .ifPresent(
            span ->
                problems.report(
                    problems
                        .at(
                            DiagnosticCode.WEIGHT_NEEDS_SUM,
                            span,
                            "a weight is about the losses of several heads; here is one loss")
                        .help("leave `weight` out")));
  }

  private void checkSum(List<String> heads, Span sum) {
    Set<String> known = Set.copyOf(heads);
    for (Map.Entry<String, Binding> entry : losses.heads().entrySet()) {
      if (!known.contains(entry.getKey())) {
        Span span = losses.names().getOrDefault(entry.getKey(), sum);
        Diagnostic diagnostic =
            problems.at(
                DiagnosticCode.UNKNOWN_HEAD,
                span,
                "there is no head " + Wording.quote(entry.getKey()));
        Optional<String> near = problems.nearest(entry.getKey(), heads);
        problems.report(
            near.isPresent()
                ? diagnostic
                    .help("did you mean " + Wording.quote(near.get()) + "?")
                    .fix(span, near.get())
                : diagnostic.help("heads are " + Wording.and(heads)));
      }
    }
    List<String> missing = heads.stream().filter(h -> !losses.heads().containsKey(h)).toList();
    boolean strange = !known.containsAll(losses.heads().keySet());
    if (!missing.isEmpty() && losses.understood() && !strange && !problems.garbled(sum)) {
      String added =
          model.outputs().stream()
              .filter(o -> !losses.heads().containsKey(o.head()))
              .map(this::entry)
              .collect(Collectors.joining(", "));
      problems.report(
          problems
              .at(
                  DiagnosticCode.SUM_LEAVES_OUT_HEAD,
                  sum,
                  "the sum leaves out the head"
                      + (missing.size() > 1 ? "s " : " ")
                      + Wording.and(missing.stream().map(Wording::quote).toList()))
              .help("add " + Wording.quote(added) + "; `weight = 0` switches a head off")
              .fix(Span.at(sum.end() - 1), (losses.heads().isEmpty() ? "" : ", ") + added));
    }
  }

  /** {@code sum(bce, crossEntropy)}: each loss goes to the first head that it fits. */
  private void reportNameless(Span sum) {
    if (losses.nameless().isEmpty()) {
      return;
    }
    List<Binding> left = new ArrayList<>(losses.nameless());
    String entries =
        model.outputs().stream().map(o -> entry(o, left)).collect(Collectors.joining(", "));
    String mended = "sum(" + entries + ")";
    Diagnostic diagnostic =
        problems
            .at(
                DiagnosticCode.ARGUMENT_NEEDS_NAME,
                losses.nameless().get(0).written().orElse(sum),
                "a loss in `sum` needs the name of its head")
            .help("write " + Wording.quote(mended));
    problems.report(left.isEmpty() ? diagnostic.fix(sum, mended) : diagnostic);
  }

  /** The loss written for an output, else the first nameless one that fits it, else its default. */
  private String entry(ResolvedOutput output, List<Binding> nameless) {
    Optional<Binding> named = losses.of(output.head());
    Optional<Binding> fitting =
        named.or(
            () ->
                nameless.stream()
                    .filter(l -> output.fittingLosses().contains(l.concept()))
                    .findFirst());
    fitting.ifPresent(nameless::remove);
    return fitting
        .flatMap(Binding::written)
        .map(span -> output.head() + " = " + problems.text(span))
        .orElseGet(() -> entry(output));
  }

  private void reportSingle(Span span, String entries) {
    String mended = "sum(" + entries + ")";
    problems.report(
        problems
            .at(
                DiagnosticCode.LOSSES_NEED_SUM,
                span,
                "each head has its own loss; this is one for all")
            .help("write " + Wording.quote(mended))
            .fix(span, mended));
  }

  private String entry(ResolvedOutput output) {
    return output.head()
        + " = "
        + output.fittingLosses().stream()
            .findFirst()
            .or(() -> Fit.losses(output.kind()).stream().findFirst())
            .orElseThrow()
            .dslName();
  }
}
