package org.mlpc.compiler.analysis;

import java.util.Optional;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.Split;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.diagnostic.Suggestion;
import org.mlpc.compiler.source.Span;

/**
 * Training options that contradict each other. Emits MLP0204, MLP0405, MLP0507, MLP0509, MLP0511,
 * MLP0512 and MLP0524.
 */
final class TrainingContradictions {

  private final Problems problems;
  private final ResolvedModel model;
  private final ResolvedTraining training;

  TrainingContradictions(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
    this.training = model.training();
  }

  void check() {
    checkStop();
    training
        .concept(TrainProperty.SPLIT)
        .filter(s -> s.concept() == Split.HOLDOUT)
        .ifPresent(this::checkSplit);
    checkFullBatch();
    checkBatchNorm();
  }

  private void checkStop() {
    Optional<Binding> stop = training.concept(TrainProperty.STOP);
    if (stop.isEmpty()) {
      return;
    }
    Span span = training.span(TrainProperty.STOP).orElseThrow();
    Optional<Integer> epochs = training.count(TrainProperty.EPOCHS);
    Optional<Integer> patience =
        stop.get().wrote("patience") ? stop.get().count("patience") : Optional.empty();
    if (epochs.isPresent() && patience.isPresent() && patience.get() > epochs.get()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.PATIENCE_BEYOND_EPOCHS,
                  stop.get().span("patience").orElse(span),
                  "a patience of "
                      + patience.get()
                      + " never ends a training of "
                      + Wording.count(epochs.get(), "epoch"))
              .also(training.span(TrainProperty.EPOCHS).orElseThrow(), "all of the training")
              .help("lower the patience, or raise `epochs`"));
    }
    boolean understood =
        !training.wrote(TrainProperty.SPLIT) || training.concept(TrainProperty.SPLIT).isPresent();
    boolean garbled = training.section().filter(s -> problems.garbled(s.span())).isPresent();
    if (understood && !garbled && !validates()) {
      reportNoValidation(span);
    }
  }

  private boolean validates() {
    return training
        .concept(TrainProperty.SPLIT)
        .filter(
            s ->
                s.concept() == Split.GIVEN
                    || s.concept() == Split.HOLDOUT && s.number("validation").orElse(1.0) > 0)
        .isPresent();
  }

  private void reportNoValidation(Span stop) {
    var diagnostic =
        problems.at(
            DiagnosticCode.STOP_WITHOUT_VALIDATION,
            stop,
            "early stopping watches validation rows, and there are none");
    Optional<Span> split = training.span(TrainProperty.SPLIT);
    if (split.isEmpty()) {
      String property = "split = holdout(validation = 20%)";
      Span after = training.written().get(TrainProperty.STOP).span().after();
      problems.report(
          diagnostic
              .help("write " + Wording.quote(property) + ", or `split = given`")
              .fix(after, "\n" + Indent.of(problems, stop) + property));
      return;
    }
    Binding binding = training.concept(TrainProperty.SPLIT).orElseThrow();
    boolean holdout = binding.concept() == Split.HOLDOUT;
    problems.report(
        diagnostic
            .also(split.get(), "holds back no rows for validation")
            .help(
                holdout && binding.wrote("validation")
                    ? "write `validation = 20%`"
                    : "write `holdout(validation = 20%)`")
            .fix(
                holdout ? binding.span("validation").orElse(split.get()) : split.get(),
                holdout && binding.wrote("validation") ? "20%" : "holdout(validation = 20%)"));
  }

  private void checkSplit(Binding split) {
    double held = split.number("validation").orElse(0.0) + split.number("test").orElse(0.0);
    if (held >= 1) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.NOTHING_LEFT_TO_TRAIN,
                  split.written().orElseThrow(),
                  "validation and test take "
                      + Wording.number(Math.round(held * 1e4) / 1e2)
                      + "% of the rows, so none are left to train on")
              .help("hold back less, as in `holdout(validation = 20%, test = 10%)`"));
    }
    Optional<String> stratify = split.word("stratify");
    if (stratify.isEmpty() || !model.schema().complete()) {
      return;
    }
    Span span = split.span("stratify").orElseThrow();
    Optional<ResolvedColumn> target = model.schema().target(stratify.get());
    if (target.isEmpty()) {
      reportUnknownTarget(stratify.get(), span);
    } else if (target.get().classes() == 0) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.STRATIFY_DOES_NOT_FIT,
                  span,
                  "rows cannot be stratified by "
                      + Wording.quote(target.get().name())
                      + ": it is "
                      + target.get().words())
              .also(target.get().nameSpan(), target.get().words())
              .help(
                  "leave `stratify` out; it keeps the shares of the classes of a category or"
                      + " bool"));
    }
  }

  private void reportUnknownTarget(String name, Span span) {
    boolean input = model.schema().inputs().stream().anyMatch(c -> c.name().equals(name));
    var diagnostic =
        problems.at(
            DiagnosticCode.UNKNOWN_COLUMN,
            span,
            input
                ? Wording.quote(name) + " is an input; rows are stratified by a target"
                : "there is no target " + Wording.quote(name));
    Optional<String> near =
        Suggestion.nearest(name, model.schema().targetNames())
            .or(
                () ->
                    model.schema().targets().size() == 1
                            && model.schema().targets().get(0).classes() > 0
                        ? Optional.of(model.schema().targets().get(0).name())
                        : Optional.empty());
    problems.report(
        near.isPresent()
            ? diagnostic.help("write " + Wording.quote(near.get())).fix(span, near.get())
            : diagnostic.help("targets are " + Wording.and(model.schema().targetNames())));
  }

  private void checkFullBatch() {
    if (model.optimizer().concept() != Optimizer.LBFGS
        || training.word(TrainProperty.BATCH).isPresent()) {
      return;
    }
    Optional<Span> batch = training.span(TrainProperty.BATCH);
    Span optimizer = training.span(TrainProperty.OPTIMIZER).orElseThrow();
    var diagnostic =
        problems
            .at(
                DiagnosticCode.FULL_BATCH_NEEDED,
                batch.orElse(optimizer),
                "`lbfgs` compares gradients of the same rows, so it needs full batches")
            .help("write `batch = all`");
    if (batch.isPresent() && training.count(TrainProperty.BATCH).isEmpty()) {
      return;
    }
    problems.report(
        batch.isPresent()
            ? diagnostic.also(optimizer, "a second-order method").fix(batch.get(), "all")
            : diagnostic.fix(
                optimizer.after(), "\n" + Indent.of(problems, optimizer) + "batch = all"));
  }

  private void checkBatchNorm() {
    Optional<ResolvedLayer> norm =
        model.network().layers().stream().filter(l -> l.is(LayerKind.BATCH_NORM)).findFirst();
    if (norm.isPresent() && training.count(TrainProperty.BATCH).filter(b -> b == 1).isPresent()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.BATCH_NORM_OF_ONE,
                  norm.get().span(),
                  "a batch of one row has no variance to normalise by")
              .also(training.span(TrainProperty.BATCH).orElseThrow(), "one row a step")
              .help("write a larger batch, or `layerNorm`")
              .fix(norm.get().span(), "layerNorm"));
    }
  }
}
