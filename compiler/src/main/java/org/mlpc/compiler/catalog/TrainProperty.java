package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterType.either;
import static org.mlpc.compiler.catalog.ParameterType.of;
import static org.mlpc.compiler.catalog.ParameterType.truth;
import static org.mlpc.compiler.catalog.ParameterType.whole;
import static org.mlpc.compiler.catalog.ParameterType.word;

import java.util.List;
import java.util.Map;

/** The properties of {@code train}. */
public enum TrainProperty implements Concept {
  LOSS(
      of(ConceptKind.LOSS),
      "that of the target's type",
      Entry.of("loss", "What is made small; of several heads sum(head = loss, …)")
          .synonyms("criterion", "lossFunction", "cost", "objective", "lossFn")),
  OPTIMIZER(
      of(ConceptKind.OPTIMIZER),
      "adam(rate = 0.001)",
      Entry.of("optimizer", "The update rule")
          .synonyms("optimiser", "opt", "solver", "updater", "optim", "algorithm")),
  SCHEDULE(
      orNone(ConceptKind.SCHEDULE),
      "none",
      Entry.of("schedule", "How the rate changes")
          .synonyms(
              "scheduler",
              "lrSchedule",
              "lrScheduler",
              "learningRateSchedule",
              "rateSchedule",
              "lrPolicy")),
  BATCH(
      either(
          whole(Range.atLeast(1)),
          new ParameterType.Word(
              List.of("all"), Map.of("full", "all", "none", "all", "batch", "all", "stochastic", "1", "online", "1"))),
      "32",
      Entry.of("batch", "Rows a step; 1 is stochastic, all is full batch")
          .synonyms("batchSize", "miniBatch", "batch_sz", "bs", "minibatchSize")),
  EPOCHS(
      whole(Range.atLeast(1)),
      "100",
      Entry.of("epochs", "Passes over the data")
          .synonyms(
              "epoch", "nEpochs", "numEpochs", "iterations", "maxIter", "maxEpochs", "nbEpoch")),
  SPLIT(
      of(ConceptKind.SPLIT),
      "none",
      Entry.of("split", "Where validation rows come from")
          .synonyms("validation", "validationSplit", "holdout", "valSplit")),
  STOP(
      orNone(ConceptKind.STOPPING),
      "none",
      Entry.of("stop", "When training ends early")
          .synonyms("earlyStopping", "early", "callbacks", "earlyStop", "stopping")),
  SEED(
      whole(Range.ANY),
      "1",
      Entry.of("seed", "Of all random numbers")
          .convention("0 is a seed like any other")
          .synonyms("randomState", "randomSeed", "rngSeed", "manualSeed")),
  SHUFFLE(truth(), "true", Entry.of("shuffle", "Whether rows are put in a new order each epoch")),
  REGULARIZE(
      orNone(ConceptKind.REGULARIZER),
      "none",
      Entry.of(
              "regularize",
              "Penalty over all dense layers; a layer's own l1 or l2 replaces that term")
          .synonyms(
              "regularizer",
              "kernelRegularizer",
              "regularise",
              "regularization",
              "weightDecay",
              "penalty",
              "l2Regularization",
              "regularizers")),
  CLIP(
      orNone(ConceptKind.CLIP),
      "none",
      Entry.of("clip", "Bound on the gradient")
          .synonyms(
              "gradientClip",
              "clipGradient",
              "gradClip",
              "clipNorm",
              "gradientClipping",
              "clipValue")),
  MAX_NORM(
      either(ParameterType.real(Range.POSITIVE), word("none")),
      "none",
      Entry.of(
          "maxNorm",
          "Bound on each unit's incoming weights, in all dense layers; a layer's own replaces it")),
  PRECISION(
      new ParameterType.Word(
          List.of("float32", "float64"),
          Map.of(
              "float", "float32", "single", "float32", "fp32", "float32", "f32", "float32",
              "double", "float64", "fp64", "float64", "f64", "float64", "real", "float32")),
      "float32",
      Entry.of("precision", "Element type")
          .synonyms("dtype", "dataType", "elementType", "floatx", "type")),
  REPORT(
      new ParameterType.ListOf(ConceptKind.METRIC),
      "those of the task",
      Entry.of("report", "Metrics shown each epoch and at the end")
          .synonyms("metrics", "metric", "reports"));

  private final ParameterType type;
  private final String defaultValue;
  private final Entry entry;

  TrainProperty(ParameterType type, String defaultValue, Entry entry) {
    this.type = type;
    this.defaultValue = defaultValue;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.TRAIN_PROPERTY;
  }

  private static ParameterType orNone(ConceptKind kind) {
    return either(
        of(kind),
        new ParameterType.Word(
            List.of("none"),
            Map.of("constant", "none", "null", "none", "off", "none", "false", "none")));
  }

  /** What its value may be. */
  public ParameterType type() {
    return type;
  }

  /** The value when it is left out: as spelled in a file, or in words where the target decides. */
  public String defaultValue() {
    return defaultValue;
  }
}
