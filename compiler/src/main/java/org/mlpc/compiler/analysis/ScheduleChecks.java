package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.catalog.Schedule;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.ir.Argument;
import org.mlpc.compiler.source.Span;

/** Schedules within the training. Emits MLP0521, MLP0522 and MLP0523. */
final class ScheduleChecks {

  private static final int DEFAULT_EPOCHS = Integer.parseInt(TrainProperty.EPOCHS.defaultValue());

  private final Problems problems;
  private final ResolvedModel model;

  ScheduleChecks(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
  }

  void check() {
    model
        .training()
        .concept(TrainProperty.SCHEDULE)
        .ifPresent(
            schedule -> {
              if (schedule.concept() == Schedule.PIECEWISE) {
                checkMilestones(schedule);
              }
              checkWarmup(schedule);
              checkFloor(schedule);
            });
  }

  private void checkWarmup(Binding schedule) {
    Optional<Integer> warmup =
        schedule.wrote("warmup") ? schedule.count("warmup") : Optional.empty();
    boolean epochs = schedule.word("per").filter("epoch"::equals).isPresent();
    if (warmup.isPresent() && epochs && warmup.get() >= epochs()) {
      reportBeyond(
          schedule.span("warmup").orElseThrow(),
          "the warm-up of "
              + warmup.get()
              + " epochs fills all of a training of "
              + Wording.count(epochs(), "epoch"),
          "shorten the warm-up");
    }
  }

  private void reportBeyond(Span span, String message, String help) {
    var diagnostic = problems.at(DiagnosticCode.SCHEDULE_BEYOND_EPOCHS, span, message);
    Optional<Span> epochs = model.training().span(TrainProperty.EPOCHS);
    problems.report(
        (epochs.isPresent() ? diagnostic.also(epochs.get(), "all of the training") : diagnostic)
            .help(help + ", or raise `epochs`"));
  }

  private void checkMilestones(Binding schedule) {
    Optional<Argument.Scalars> boundaries = schedule.numbers("boundaries");
    Optional<Argument.Scalars> rates = schedule.numbers("rates");
    if (boundaries.isEmpty() || rates.isEmpty()) {
      return;
    }
    List<Double> places = boundaries.get().values();
    if (places.size() != rates.get().values().size()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.BAD_MILESTONES,
                  schedule.span("rates").orElseThrow(),
                  Wording.count(places.size(), "boundary").replace("boundarys", "boundaries")
                      + " but "
                      + Wording.count(rates.get().values().size(), "rate"))
              .also(schedule.span("boundaries").orElseThrow(), "the boundaries")
              .help(
                  "write one rate for each boundary; before the first the optimizer's own rate"
                      + " holds"));
      return;
    }
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i) <= places.get(i - 1)) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.BAD_MILESTONES,
                    schedule.span("boundaries").orElseThrow(),
                    "the boundaries must rise")
                .help("write them in order, the earliest first"));
        return;
      }
    }
    boolean perEpoch = schedule.word("per").filter("epoch"::equals).isPresent();
    if (perEpoch && !places.isEmpty() && places.get(places.size() - 1) > epochs()) {
      reportBeyond(
          last(schedule.span("boundaries").orElseThrow()),
          "the boundary "
              + Wording.number(places.get(places.size() - 1))
              + " is never reached in "
              + Wording.count(epochs(), "epoch"),
          "lower it");
    }
  }

  /** The last number within the brackets of a list. */
  private Span last(Span list) {
    String text = problems.text(list);
    int end = text.lastIndexOf(']');
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start < end ? new Span(list.start() + start, list.start() + end) : list;
  }

  private void checkFloor(Binding schedule) {
    Optional<Double> floor = schedule.wrote("floor") ? schedule.number("floor") : Optional.empty();
    Optional<Double> rate = model.optimizer().number("rate");
    if (floor.isPresent() && rate.isPresent() && floor.get() > rate.get()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.FLOOR_ABOVE_RATE,
                  schedule.span("floor").orElseThrow(),
                  "the floor "
                      + Wording.number(floor.get())
                      + " lies above the rate "
                      + Wording.number(rate.get()))
              .also(
                  model
                      .optimizer()
                      .span("rate")
                      .or(() -> model.training().span(TrainProperty.OPTIMIZER))
                      .orElse(schedule.span("floor").orElseThrow()),
                  "the rate")
              .help("write a floor below " + Wording.number(rate.get())));
    }
  }

  private int epochs() {
    return model.training().count(TrainProperty.EPOCHS).orElse(DEFAULT_EPOCHS);
  }
}
