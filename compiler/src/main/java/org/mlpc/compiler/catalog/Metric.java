package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ColumnType.BOOL;
import static org.mlpc.compiler.catalog.ColumnType.CATEGORY;
import static org.mlpc.compiler.catalog.ColumnType.REAL;
import static org.mlpc.compiler.catalog.ColumnType.SET;
import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterType.whole;

import java.util.Set;

/**
 * What is reported on training, validation and test rows. The name is the JSON key and the history
 * column.
 */
public enum Metric implements Concept {
  LOSS(
      Better.LOWER,
      Set.of(REAL, BOOL, CATEGORY, SET),
      Entry.of("loss", "The mean loss, without the penalty")
          .keras("loss")
          .pytorch("–")
          .synonyms("valLoss", "validationLoss", "cost")),
  ACCURACY(
      Better.HIGHER,
      Set.of(BOOL, CATEGORY, SET),
      Entry.of("accuracy", "Share of right answers")
          .formula("right / all; of a set: rows with every label right")
          .keras("accuracy")
          .pytorch("–")
          .synonyms(
              "acc",
              "categoricalAccuracy",
              "binaryAccuracy",
              "sparseCategoricalAccuracy",
              "valAcc",
              "valAccuracy",
              "accuracyScore")),
  PRECISION(
      Better.HIGHER,
      Set.of(BOOL, CATEGORY, SET),
      Entry.of("precision", "Share of the positives found that are right")
          .formula("TP/(TP + FP); macro over classes")
          .convention("0 where nothing was found")
          .keras("Precision")
          .pytorch("–")
          .synonyms("precisionScore", "ppv")),
  RECALL(
      Better.HIGHER,
      Set.of(BOOL, CATEGORY, SET),
      Entry.of("recall", "Share of the positives that were found")
          .formula("TP/(TP + FN); macro over classes")
          .convention("0 where there are none")
          .keras("Recall")
          .pytorch("–")
          .synonyms("recallScore", "sensitivity", "tpr")),
  F1(
      Better.HIGHER,
      Set.of(BOOL, CATEGORY, SET),
      Entry.of("f1", "Harmonic mean of precision and recall")
          .formula("2TP/(2TP + FP + FN); macro over classes")
          .keras("F1Score")
          .pytorch("–")
          .synonyms("f1Score", "fscore", "fMeasure", "dice")),
  F1_MICRO(
      Better.HIGHER,
      Set.of(BOOL, CATEGORY, SET),
      Entry.of("f1Micro", "F1 of the counts summed over all classes")
          .formula("2ΣTP/(2ΣTP + ΣFP + ΣFN)")
          .keras("F1Score(average=\"micro\")")
          .pytorch("–")
          .synonyms("microF1")),
  F1_MACRO(
      Better.HIGHER,
      Set.of(BOOL, CATEGORY, SET),
      Entry.of("f1Macro", "Mean of the classes' F1")
          .formula("(1/K) Σ F1_c")
          .keras("F1Score(average=\"macro\")")
          .pytorch("–")
          .synonyms("macroF1")),
  ROC_AUC(
      Better.HIGHER,
      Set.of(BOOL, CATEGORY, SET),
      Entry.of("rocAuc", "Area under the ROC curve")
          .formula(
              "P(score of a positive > score of a negative) + ½P(equal); several classes: one"
                  + " against the rest, mean")
          .source("Hanley and McNeil, 1982, The meaning and use of the area under a ROC curve")
          .keras("AUC")
          .pytorch("–")
          .synonyms("auc", "auroc", "rocAucScore")),
  TOP_K(
      Better.HIGHER,
      Set.of(CATEGORY),
      Entry.of("topK", "Share of rows whose class is among the k most probable")
          .example("topK(3)")
          .keras("TopKCategoricalAccuracy")
          .pytorch("–")
          .synonyms("topKAccuracy", "topKCategoricalAccuracy", "top5")
          .parameters(leading("k", whole(Range.atLeast(1)), "how many count"))),
  CONFUSION(
      Better.NEITHER,
      Set.of(BOOL, CATEGORY),
      Entry.of("confusion", "Table of true class by predicted class")
          .keras("–")
          .pytorch("–")
          .synonyms("confusionMatrix", "matrix")),
  HAMMING(
      Better.LOWER,
      Set.of(SET),
      Entry.of("hamming", "Share of wrong labels")
          .formula("wrong labels / all labels")
          .keras("–")
          .pytorch("–")
          .synonyms("hammingLoss")),
  MAE(
      Better.LOWER,
      Set.of(REAL),
      Entry.of("mae", "Mean absolute error, in the caller's units")
          .formula("(1/n) Σ |ŷ − y|")
          .keras("MeanAbsoluteError")
          .pytorch("–")
          .synonyms("meanAbsoluteError")),
  RMSE(
      Better.LOWER,
      Set.of(REAL),
      Entry.of("rmse", "Root mean squared error, in the caller's units")
          .formula("√((1/n) Σ (ŷ − y)²)")
          .convention("several outputs: the mean of their roots, as in scikit-learn")
          .keras("RootMeanSquaredError")
          .pytorch("–")
          .synonyms("rootMeanSquaredError", "mse", "meanSquaredError")),
  R2(
      Better.HIGHER,
      Set.of(REAL),
      Entry.of("r2", "Share of the variance explained")
          .formula("1 − Σ(ŷ − y)²/Σ(y − ȳ)²")
          .convention("several outputs: the mean of their r2")
          .keras("R2Score")
          .pytorch("–")
          .synonyms("r2Score", "rSquared", "rsquare"));

  /** Which direction is an improvement. */
  public enum Better {
    HIGHER,
    LOWER,
    /** No single number: cannot be watched. */
    NEITHER
  }

  private final Better better;
  private final Set<ColumnType> targets;
  private final Entry entry;

  Metric(Better better, Set<ColumnType> targets, Entry entry) {
    this.better = better;
    this.targets = targets;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.METRIC;
  }

  /** Which direction is an improvement. */
  public Better better() {
    return better;
  }

  /** Whether it is defined for a target of this type. */
  public boolean fits(ColumnType target) {
    return targets.contains(target);
  }
}
