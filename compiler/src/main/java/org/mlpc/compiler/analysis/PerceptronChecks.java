package org.mlpc.compiler.analysis;

import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Fit;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;

/**
 * The step activation and the perceptron rule need each other. Emits MLP0504, MLP0505 and MLP0513.
 */
final class PerceptronChecks {

  private final Problems problems;
  private final ResolvedModel model;

  PerceptronChecks(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
  }

  void check() {
    if (model.training().wrote(TrainProperty.OPTIMIZER)
        && model.training().concept(TrainProperty.OPTIMIZER).isEmpty()) {
      return;
    }
    model.network().hidden().stream()
        .filter(l -> l.function().filter(f -> f == Activation.STEP).isPresent())
        .forEach(this::reportHiddenStep);
    for (ResolvedOutput output : model.outputs()) {
      if (output.activation() == Activation.STEP
          && output.kind() == ColumnType.BOOL
          && !model.perceptronRule()) {
        reportStep(output);
      } else if (model.perceptronRule()) {
        checkRule(output);
      }
    }
  }

  private void reportHiddenStep(ResolvedLayer layer) {
    problems.report(
        problems
            .at(
                DiagnosticCode.STEP_HAS_NO_GRADIENT,
                layer.activationSpan(),
                "`step` has no gradient, so nothing below it would learn")
            .help("in a hidden layer use `sigmoid`, its smooth form, or `relu`")
            .fix(layer.activationSpan(), Activation.SIGMOID.dslName()));
  }

  private void reportStep(ResolvedOutput output) {
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.STEP_HAS_NO_GRADIENT,
            output.layer().activationSpan(),
            "`step` has no gradient: "
                + Wording.quote(model.optimizer().concept().dslName())
                + " cannot train it");
    Optional<Span> optimizer = model.training().span(TrainProperty.OPTIMIZER);
    boolean single = model.network().hidden().isEmpty() && model.network().heads().isEmpty();
    if (optimizer.isPresent()) {
      diagnostic = diagnostic.also(optimizer.get(), "follows the gradient");
    }
    if (single && optimizer.isPresent() && !model.training().wrote(TrainProperty.LOSS)) {
      problems.report(
          diagnostic
              .help("write `optimizer = perceptron`, or `output(sigmoid)`")
              .fix(optimizer.get(), Optimizer.PERCEPTRON.dslName()));
    } else if (single
        && optimizer.isEmpty()
        && model.training().section().isPresent()
        && !model.training().wrote(TrainProperty.LOSS)) {
      Span end = Span.at(model.training().section().get().span().end() - 1);
      problems.report(
          diagnostic
              .help("write `optimizer = perceptron` in `train`, or `output(sigmoid)`")
              .fix(end, " optimizer = perceptron "));
    } else {
      reportSmooth(output, diagnostic, single);
    }
  }

  /** With a loss or with hidden layers the smooth form was meant, which must fit the loss. */
  private void reportSmooth(ResolvedOutput output, Diagnostic diagnostic, boolean single) {
    Optional<Binding> loss =
        model.training().losses().of(output.head()).filter(l -> l.written().isPresent());
    Optional<Activation> fitting =
        loss.flatMap(
            l ->
                Fit.activations(output.kind()).stream()
                    .filter(a -> Fit.losses(output.kind(), a).contains((Loss) l.concept()))
                    .findFirst());
    String smooth = "output(" + fitting.orElse(Activation.SIGMOID).dslName() + ")";
    Diagnostic mended =
        diagnostic
            .help(
                "write "
                    + Wording.quote(smooth)
                    + (single ? ", or leave the loss out and write `optimizer = perceptron`" : ""))
            .fix(output.layer().activationSpan(), fitting.orElse(Activation.SIGMOID).dslName());
    problems.report(
        loss.isPresent() && fitting.isEmpty()
            ? mended
                .also(loss.get().written().get(), "does not fit")
                .fix(loss.get().written().get(), Loss.BCE.dslName())
            : mended);
  }

  private void checkRule(ResolvedOutput output) {
    Span rule = model.optimizer().written().orElseThrow();
    if (output.activation() != Activation.STEP) {
      Diagnostic diagnostic =
          problems
              .at(
                  DiagnosticCode.PERCEPTRON_NEEDS_STEP,
                  rule,
                  "the perceptron rule trains `output(step)` of a bool alone")
              .also(output.layer().activationSpan(), Words.of(output.activation(), output));
      boolean perceptron =
          output.kind() == ColumnType.BOOL
              && !output.wroteActivation()
              && output.layer().statement().call().arguments().isEmpty()
              && model.network().hidden().isEmpty()
              && model.network().heads().isEmpty()
              && !model.training().wrote(TrainProperty.LOSS);
      problems.report(
          perceptron
              ? diagnostic.help("write `output(step)`").fix(output.layer().span(), "output(step)")
              : diagnostic
                  .help("write another optimizer, such as `sgd`")
                  .fix(rule, Optimizer.SGD.dslName()));
      return;
    }
    Optional<ResolvedLayer> hidden =
        model.network().hidden().stream()
            .filter(l -> l.concept() instanceof LayerKind kind && kind.weighted())
            .findFirst();
    if (hidden.isPresent()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.PERCEPTRON_NEEDS_STEP,
                  hidden.get().span(),
                  "the perceptron rule cannot train hidden layers")
              .also(rule, "the rule")
              .help("leave hidden layers out, or write `output(sigmoid)` with another optimizer")
              .fix(output.layer().activationSpan(), Activation.SIGMOID.dslName())
              .fix(rule, Optimizer.SGD.dslName()));
    }
    if (model.training().wrote(TrainProperty.LOSS) && model.training().losses().understood()) {
      Span loss = model.training().written().get(TrainProperty.LOSS).span();
      problems.report(
          problems
              .at(DiagnosticCode.LOSS_IS_IMPLIED, loss, "the loss of a perceptron is not written")
              .also(rule, "implies −(y − ŷ)·z")
              .help("leave this line out")
              .fix(loss, ""));
    }
  }
}
