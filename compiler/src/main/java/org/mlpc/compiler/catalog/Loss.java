package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.either;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.truth;
import static org.mlpc.compiler.catalog.ParameterType.word;

import java.util.List;
import java.util.Optional;

/** The losses of one example; the cost is their (weighted) mean over the batch. */
public enum Loss implements Concept {
  MSE(
      Optional.empty(),
      Entry.of("mse", "Squared error")
          .formula("mean over outputs of (ŷ − y)²; half: ½ of it")
          .convention(
              "mean over outputs, as PyTorch and Keras; the lecture's sum is reduction = sum, its ½"
                  + " is half = true")
          .pytorch("nn.MSELoss")
          .keras("mean_squared_error")
          .synonyms(
              "meanSquaredError", "squaredError", "l2Loss", "mseLoss", "quadratic", "leastSquares")
          .parameters(
              named("half", truth(), "½(ŷ − y)², so that ∂L/∂ŷ = ŷ − y").orElse("false"),
              Options.REDUCTION,
              Options.WEIGHT)),
  MAE(
      Optional.empty(),
      Entry.of("mae", "Absolute error")
          .formula("mean over outputs of |ŷ − y|")
          .convention("gradient 0 where ŷ = y")
          .pytorch("nn.L1Loss")
          .keras("mean_absolute_error")
          .synonyms("meanAbsoluteError", "l1Loss", "maeLoss", "absoluteError")
          .parameters(Options.REDUCTION, Options.WEIGHT)),
  HUBER(
      Optional.empty(),
      Entry.of("huber", "Squared near zero, absolute far out")
          .formula("½e² if |e| ≤ δ, else δ(|e| − ½δ), with e = ŷ − y")
          .source("Huber, 1964, Robust estimation of a location parameter")
          .convention("as nn.HuberLoss; nn.SmoothL1Loss divides by δ")
          .pytorch("nn.HuberLoss")
          .keras("huber")
          .synonyms("smoothL1", "smoothL1Loss", "huberLoss")
          .parameters(
              named("delta", real(Range.POSITIVE), "where the two parts meet")
                  .orElse("1")
                  .synonyms("beta"),
              Options.REDUCTION,
              Options.WEIGHT)),
  LOG_COSH(
      Optional.empty(),
      Entry.of("logCosh", "A smooth absolute error")
          .formula("ln cosh(ŷ − y), computed as |e| + ln(1 + e^(−2|e|)) − ln 2")
          .keras("log_cosh")
          .pytorch("–")
          .synonyms("logcosh_")
          .parameters(Options.REDUCTION, Options.WEIGHT)),
  BCE(
      Optional.of(Activation.SIGMOID),
      Entry.of("bce", "Binary cross-entropy, one yes/no question an output")
          .formula(
              "−(y ln ŷ + (1 − y) ln(1 − ŷ)), computed from the logit: max(z, 0) − zy + ln(1 +"
                  + " e^(−|z|)); with sigmoid ∂L/∂z = ŷ − y")
          .convention(
              "over several labels the mean; the lecture's sum is reduction = sum; label smoothing"
                  + " mixes each answer with 1/2")
          .pytorch("nn.BCEWithLogitsLoss")
          .keras("binary_crossentropy")
          .synonyms(
              "binaryCrossEntropy",
              "bceLoss",
              "bceWithLogits",
              "bceWithLogitsLoss",
              "logLoss",
              "logistic",
              "binary",
              "sigmoidCrossEntropy")
          .parameters(
              Options.CLASS_WEIGHTS, Options.LABEL_SMOOTHING, Options.REDUCTION, Options.WEIGHT)),
  CROSS_ENTROPY(
      Optional.of(Activation.SOFTMAX),
      Entry.of("crossEntropy", "Categorical cross-entropy, one class an example")
          .formula(
              "−Σ y_c ln ŷ_c, computed from logits: ln Σ e^(z_c) − z_y; with softmax ∂L/∂z = ŷ − y")
          .convention(
              "label smoothing mixes with 1/K; with class weights the true class's weight"
                  + " multiplies the whole example")
          .pytorch("nn.CrossEntropyLoss")
          .keras("categorical_crossentropy")
          .synonyms(
              "kreuzentropie", "entropieCroisée",
              "categoricalCrossEntropy",
              "sparseCategoricalCrossEntropy",
              "crossEntropyLoss",
              "nll",
              "nllLoss",
              "softmaxCrossEntropy",
              "negativeLogLikelihood",
              "ce",
              "categorical",
              "softmaxLoss",
              "xent",
              "mcxent")
          .parameters(Options.CLASS_WEIGHTS, Options.LABEL_SMOOTHING, Options.WEIGHT)),
  HINGE(
      Optional.empty(),
      Entry.of("hinge", "Margin loss of the support vector machine")
          .formula("max(0, 1 − y·z), y ∈ {−1, 1}")
          .source("Cortes and Vapnik, 1995, Support-vector networks")
          .convention("false is −1, true is 1; gradient 0 at y·z = 1")
          .pytorch("–")
          .keras("hinge")
          .synonyms("hingeLoss", "svm", "marginLoss", "maxMargin")
          .parameters(Options.CLASS_WEIGHTS, Options.REDUCTION, Options.WEIGHT)),
  /** Rosenblatt's criterion; implied by {@code optimizer = perceptron} and never written. */
  PERCEPTRON(
      Optional.of(Activation.STEP),
      Entry.of(
              "perceptron",
              "What the perceptron rule descends; implied by optimizer = perceptron, never written")
          .formula("−(y − ŷ)·z; ∂L/∂z = ŷ − y")
          .source("Rosenblatt, 1958, The perceptron")
          .pytorch("–")
          .keras("–"));

  private final Optional<Activation> fusesWith;
  private final Entry entry;

  Loss(Optional<Activation> fusesWith, Entry entry) {
    this.fusesWith = fusesWith;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.LOSS;
  }

  /**
   * The output activation with which ∂L/∂z is ŷ − y and the loss is computed from logits; empty if
   * there is none.
   */
  public Optional<Activation> fusesWith() {
    return fusesWith;
  }

  /** Whether a file may name it. */
  public boolean writable() {
    return this != PERCEPTRON;
  }

  /** The losses a file may name. */
  public static List<Loss> written() {
    return List.of(values()).stream().filter(Loss::writable).toList();
  }

  private static final class Options {
    static final ParameterSpec REDUCTION =
        named("reduction", word("mean", "sum"), "over the outputs of one example").orElse("mean");
    static final ParameterSpec WEIGHT =
        named("weight", real(Range.NOT_NEGATIVE), "factor of this head's loss in sum(…)")
            .orElse("1");
    static final ParameterSpec CLASS_WEIGHTS =
        named(
                "classWeights",
                either(word("balanced"), new ParameterType.Reals(Range.POSITIVE)),
                "factor of an example's loss by its class, in label order; balanced is n/(K·n_c) on"
                    + " the training rows")
            .optional("every class weighs 1")
            .synonyms("classWeight", "posWeight");
    static final ParameterSpec LABEL_SMOOTHING =
        named(
                "labelSmoothing",
                real(Range.BELOW_ONE),
                "share s of the target spread over all K classes: (1 − s)y + s/K")
            .orElse("0")
            .synonyms("smoothing");
  }
}
