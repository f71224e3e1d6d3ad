package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Activation;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.Fit;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.Span;

/**
 * Target, output activation and loss of one output fit together ({@link Fit}). Emits MLP0501,
 * MLP0502, MLP0514, MLP0515.
 */
final class FitChecks {

  private final Problems problems;
  private final ResolvedModel model;
  private final ResolvedOutput output;
  private final Optional<Binding> loss;

  FitChecks(Problems problems, ResolvedModel model, ResolvedOutput output) {
    this.problems = problems;
    this.model = model;
    this.output = output;
    this.loss = model.training().losses().of(output.head());
  }

  void check() {
    if (output.layer().binding().spoilt().contains("activation")) {
      return;
    }
    Activation activation = output.activation();
    List<Activation> fitting = Fit.activations(output.kind());
    if (!fitting.contains(activation)) {
      reportActivation(activation, fitting);
    } else if (activation != Activation.STEP) {
      ReachChecks reach = new ReachChecks(problems, output);
      boolean lossFits =
          loss.flatMap(Binding::written).isEmpty()
              || output.fittingLosses().contains((Loss) loss.get().concept());
      if (!lossFits && reach.lacksRange()) {
        reportBoth(activation);
      } else {
        reach.check();
        checkLoss(activation);
      }
    }
    checkClassWeights();
  }

  private void checkLoss(Activation activation) {
    List<Loss> losses = output.fittingLosses();
    if (loss.isEmpty()
        || loss.get().written().isEmpty()
        || losses.contains((Loss) loss.get().concept())) {
      return;
    }
    Loss written = (Loss) loss.get().concept();
    Diagnostic diagnostic =
        problems
            .at(
                DiagnosticCode.LOSS_DOES_NOT_FIT,
                lossSpan(),
                Wording.quote(activation.dslName())
                    + " cannot be trained with "
                    + Wording.quote(written.dslName()))
            .label(Words.of(written))
            .also(output.layer().activationSpan(), Words.of(activation, output));
    Optional<Activation> other =
        Fit.activations(output.kind()).stream()
            .filter(a -> Fit.losses(output.kind(), a).contains(written))
            .findFirst();
    if (other.isPresent()) {
      String mended = "output(" + other.get().dslName() + ")";
      problems.report(
          mendActivation(
              diagnostic.help(
                  Words.target(output)
                      + ": with "
                      + Wording.quote(written.dslName())
                      + " it takes "
                      + Wording.quote(mended)
                      + ", with "
                      + Wording.quote(activation.dslName())
                      + " "
                      + Wording.or(quoted(losses))),
              other.get()));
      return;
    }
    problems.report(
        diagnostic
            .help(
                Words.target(output)
                    + ": use "
                    + losses.get(0).dslName()
                    + (losses.size() > 1
                        ? " (or " + Wording.or(names(losses.subList(1, losses.size()))) + ")"
                        : ""))
            .fix(lossSpan(), replacement(losses.get(0))));
  }

  /** A number with sigmoid and bce: neither fits, and most likely the target is a bool. */
  private void reportBoth(Activation activation) {
    Loss written = (Loss) loss.orElseThrow().concept();
    problems.report(
        problems
            .at(
                DiagnosticCode.LOSS_DOES_NOT_FIT,
                lossSpan(),
                Wording.quote(activation.dslName())
                    + " cannot be trained with "
                    + Wording.quote(written.dslName()))
            .label(Words.of(written))
            .also(output.layer().activationSpan(), Words.of(activation, output))
            .help(
                Words.target(output)
                    + ": use linear with mse; if it is a yes or no, declare it as `bool`")
            .fix(output.layer().activationSpan(), Activation.LINEAR.dslName())
            .fix(lossSpan(), replacement(Loss.MSE)));
  }

  private void reportActivation(Activation activation, List<Activation> fitting) {
    Optional<Loss> written = loss.filter(l -> l.written().isPresent()).map(l -> (Loss) l.concept());
    Activation mended =
        fitting.stream()
            .filter(
                a -> written.isPresent() && Fit.losses(output.kind(), a).contains(written.get()))
            .findFirst()
            .orElse(fitting.get(0));
    boolean lossFits =
        written.isEmpty() || Fit.losses(output.kind(), mended).contains(written.get());
    Diagnostic diagnostic =
        problems
            .at(
                DiagnosticCode.ACTIVATION_DOES_NOT_FIT,
                output.layer().activationSpan(),
                Wording.quote(activation.dslName())
                    + " cannot be the output of "
                    + output.targets().get(0).words())
            .label(Words.of(activation, output))
            .also(output.targets().get(0).nameSpan(), output.targets().get(0).words());
    diagnostic =
        mendActivation(
            diagnostic.help(
                Words.target(output)
                    + ": use "
                    + Wording.or(names(fitting))
                    + (lossFits
                        ? ""
                        : " with " + Fit.losses(output.kind(), mended).get(0).dslName())),
            mended);
    problems.report(
        lossFits
            ? diagnostic
            : diagnostic
                .also(lossSpan(), Words.of(written.get()))
                .fix(lossSpan(), replacement(Fit.losses(output.kind(), mended).get(0))));
  }

  /** The new loss keeps what can be kept: the weight among heads. */
  private String replacement(Loss fitting) {
    Optional<Span> weight = loss.flatMap(l -> l.span("weight"));
    return fitting.dslName() + weight.map(w -> "(weight = " + problems.text(w) + ")").orElse("");
  }

  private Diagnostic mendActivation(Diagnostic diagnostic, Activation activation) {
    if (output.wroteActivation()) {
      return diagnostic.fix(output.layer().activationSpan(), activation.dslName());
    }
    Span name = output.layer().nameSpan();
    boolean arguments = !output.layer().statement().call().arguments().isEmpty();
    return arguments
        ? diagnostic.fix(
            output.layer().statement().call().arguments().get(0).span().before(),
            activation.dslName() + ", ")
        : diagnostic.fix(
            new Span(name.end(), output.layer().span().end()), "(" + activation.dslName() + ")");
  }

  private void checkClassWeights() {
    Optional<Span> span = loss.flatMap(l -> l.span("classWeights"));
    if (span.isEmpty()) {
      return;
    }
    ResolvedColumn target = output.targets().get(0);
    if (output.kind() != ColumnType.CATEGORY && output.kind() != ColumnType.BOOL) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.OPTION_DOES_NOT_FIT,
                  span.get(),
                  "class weights are about examples of one class; "
                      + Wording.quote(target.name())
                      + " is "
                      + target.words())
              .also(target.nameSpan(), target.words())
              .help("leave `classWeights` out"));
      return;
    }
    loss.flatMap(l -> l.numbers("classWeights"))
        .filter(n -> n.values().size() != target.classes())
        .ifPresent(
            n ->
                problems.report(
                    problems
                        .at(
                            DiagnosticCode.CLASS_WEIGHT_COUNT,
                            span.get(),
                            Wording.count(n.values().size(), "class weight")
                                + " for "
                                + Wording.count(target.classes(), "class"))
                        .also(target.nameSpan(), target.words())
                        .help(
                            output.kind() == ColumnType.BOOL
                                ? "write two: for false, for true"
                                : "write one for each label, in their order")));
  }

  private Span lossSpan() {
    return loss.flatMap(Binding::written).orElseThrow();
  }

  private static List<String> names(List<? extends Concept> concepts) {
    return concepts.stream().map(Concept::dslName).toList();
  }

  private static List<String> quoted(List<? extends Concept> concepts) {
    return concepts.stream().map(c -> Wording.quote(c.dslName())).toList();
  }
}
