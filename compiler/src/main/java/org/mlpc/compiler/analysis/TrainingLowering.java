package org.mlpc.compiler.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlpc.compiler.catalog.Clip;
import org.mlpc.compiler.catalog.ColumnType;
import org.mlpc.compiler.catalog.Metric;
import org.mlpc.compiler.catalog.Optimizer;
import org.mlpc.compiler.catalog.Schedule;
import org.mlpc.compiler.catalog.Split;
import org.mlpc.compiler.catalog.TrainProperty;
import org.mlpc.compiler.ir.TrainingPlan;

/** The training plan, with a value for everything that the file leaves out. */
final class TrainingLowering {

  private static final int DEFAULT_BATCH = Integer.parseInt(TrainProperty.BATCH.defaultValue());
  private static final int DEFAULT_EPOCHS = Integer.parseInt(TrainProperty.EPOCHS.defaultValue());

  private final Problems problems;
  private final ResolvedModel model;
  private final ResolvedTraining training;

  TrainingLowering(Problems problems, ResolvedModel model) {
    this.problems = problems;
    this.model = model;
    this.training = model.training();
  }

  TrainingPlan lower() {
    return new TrainingPlan(
        model.optimizer().configured(Optimizer.class),
        training.concept(TrainProperty.SCHEDULE).map(s -> s.configured(Schedule.class)),
        clip(),
        batch(),
        training.count(TrainProperty.EPOCHS).orElse(DEFAULT_EPOCHS),
        split(),
        earlyStop(),
        training.seed(),
        training.flag(TrainProperty.SHUFFLE).orElse(true),
        report(),
        lines());
  }

  private int batch() {
    return training.word(TrainProperty.BATCH).isPresent()
        ? TrainingPlan.FULL_BATCH
        : training.count(TrainProperty.BATCH).orElse(DEFAULT_BATCH);
  }

  private TrainingPlan.Clip clip() {
    Optional<Binding> clip = training.concept(TrainProperty.CLIP);
    if (clip.isEmpty()) {
      return new TrainingPlan.Clip.None();
    }
    double bound = clip.get().number("c").orElseThrow();
    return clip.get().concept() == Clip.NORM
        ? new TrainingPlan.Clip.Norm(bound)
        : new TrainingPlan.Clip.Elementwise(bound);
  }

  private TrainingPlan.Split split() {
    Binding split =
        training.concept(TrainProperty.SPLIT).orElseGet(() -> Binding.ofDefaults(Split.NONE));
    return switch ((Split) split.concept()) {
      case NONE -> new TrainingPlan.Split.None();
      case GIVEN -> new TrainingPlan.Split.Given();
      case HOLDOUT ->
          new TrainingPlan.Split.Holdout(
              split.number("validation").orElseThrow(),
              split.number("test").orElseThrow(),
              split.word("stratify").orElse(""));
    };
  }

  private Optional<TrainingPlan.EarlyStop> earlyStop() {
    return training
        .concept(TrainProperty.STOP)
        .map(
            stop ->
                new TrainingPlan.EarlyStop(
                    stop.nested("metric").map(Binding::qualifiedName).orElse(Metric.LOSS.dslName()),
                    stop.count("patience").orElseThrow(),
                    stop.number("minDelta").orElseThrow(),
                    stop.flag("restoreBest").orElseThrow()));
  }

  private List<TrainingPlan.Report> report() {
    Optional<List<Binding>> written = training.metrics();
    if (written.isPresent()) {
      return written.get().stream()
          .map(m -> new TrainingPlan.Report(m.head(), m.configured(Metric.class)))
          .toList();
    }
    return model.outputs().stream()
        .flatMap(
            output ->
                defaultMetrics(output.kind()).stream()
                    .map(
                        metric ->
                            new TrainingPlan.Report(
                                output.head(),
                                Binding.ofDefaults(metric).configured(Metric.class))))
        .toList();
  }

  /** What is reported of a task unless the file says so. */
  static List<Metric> defaultMetrics(ColumnType target) {
    return switch (target) {
      case BOOL, CATEGORY -> List.of(Metric.ACCURACY);
      case SET -> List.of(Metric.HAMMING, Metric.F1_MICRO);
      case REAL, INT -> List.of(Metric.MAE, Metric.R2);
    };
  }

  private Map<String, Integer> lines() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    training
        .written()
        .forEach(
            (property, written) -> lines.put(property.dslName(), problems.line(written.span())));
    return lines;
  }
}
