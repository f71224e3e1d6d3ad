package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.either;
import static org.mlpc.compiler.catalog.ParameterSpec.leading;
import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.share;
import static org.mlpc.compiler.catalog.ParameterType.whole;
import static org.mlpc.compiler.catalog.ParameterType.word;

/**
 * How the rate changes: e counts epochs (or steps) from 0, E is their number, r the optimiser's
 * rate.
 */
public enum Schedule implements Concept {
  STEP(
      Entry.of("step", "Falls by a factor every few epochs")
          .example("step(every = 10, factor = 0.5)")
          .formula("r·factor^⌊e/every⌋")
          .pytorch("StepLR")
          .keras("–")
          .synonyms("stepLR", "stepDecay", "staircase")
          .parameters(
              either("every", whole(Range.atLeast(1)), "epochs between two falls")
                  .synonyms("stepSize", "decaySteps"),
              either("factor", real(Range.UP_TO_ONE), "what the rate is multiplied by")
                  .synonyms("gamma", "decayRate"),
              per())),
  EXPONENTIAL(
      Entry.of("exponential", "Falls by a factor each epoch")
          .example("exponential(factor = 0.95)")
          .formula("r·factorᵉ")
          .pytorch("ExponentialLR")
          .keras("ExponentialDecay")
          .synonyms("exponentialLR", "exponentialDecay", "exp")
          .parameters(
              either("factor", real(Range.UP_TO_ONE), "what the rate is multiplied by")
                  .synonyms("gamma", "decayRate"),
              per())),
  INVERSE(
      Entry.of("inverse", "Falls as one over time")
          .example("inverse(decay = 0.1)")
          .formula("r/(1 + decay·e)")
          .pytorch("–")
          .keras("InverseTimeDecay")
          .synonyms("inverseTime", "inverseTimeDecay", "timeBased", "hyperbolic")
          .parameters(
              either("decay", real(Range.NOT_NEGATIVE), "how fast").synonyms("decayRate", "gamma"),
              per())),
  POLYNOMIAL(
      Entry.of("polynomial", "Falls to a floor along a power")
          .example("polynomial(power = 2)")
          .formula("floor + (r − floor)(1 − e/E)^power")
          .pytorch("PolynomialLR")
          .keras("PolynomialDecay")
          .synonyms("polynomialLR", "polynomialDecay", "poly")
          .parameters(either("power", real(Range.POSITIVE), "exponent"), floor(), per())),
  LINEAR(
      Entry.of("linear", "Falls to a floor along a line")
          .formula("floor + (r − floor)(1 − e/E)")
          .pytorch("LinearLR")
          .keras("PolynomialDecay")
          .synonyms("linearLR", "linearDecay")
          .parameters(floor(), per())),
  COSINE(
      Entry.of("cosine", "Half a cosine, after a linear warm-up")
          .formula(
              "r(e + 1)/warmup while e < warmup = w, then floor + ½(r − floor)(1 + cos π(e − w)/(E"
                  + " − w))")
          .source(
              "Loshchilov and Hutter, 2017, SGDR: stochastic gradient descent with warm restarts")
          .pytorch("CosineAnnealingLR")
          .keras("CosineDecay")
          .synonyms("cosineAnnealing", "cosineAnnealingLR", "cosineDecay", "cos")
          .parameters(
              named("warmup", whole(Range.NOT_NEGATIVE), "epochs of rising rate")
                  .orElse("0")
                  .synonyms("warmupSteps", "warmupEpochs"),
              floor(),
              per())),
  ONE_CYCLE(
      Entry.of("oneCycle", "Up in a line, down along a cosine, per step")
          .formula("r/25 to r linearly over the share `at`, then by cosine to r/10⁴")
          .convention("of T steps, counted from 0, step at·T has the peak; PyTorch's comes one step sooner")
          .source(
              "Smith and Topin, 2018, Super-convergence: very fast training of neural networks"
                  + " using large learning rates")
          .pytorch("OneCycleLR")
          .keras("–")
          .synonyms("oneCycleLR", "cyclic", "superConvergence")
          .parameters(
              named("at", share(Range.BETWEEN_ZERO_AND_ONE), "share of the steps that rise")
                  .orElse("30%")
                  .synonyms("pctStart"))),
  PLATEAU(
      Entry.of("plateau", "Falls when a metric stops getting better")
          .formula("r·factorᵏ after k plateaus, at least floor")
          .convention("on validation rows if there are any; threshold is relative")
          .pytorch("ReduceLROnPlateau")
          .keras("ReduceLROnPlateau")
          .synonyms("reduceLROnPlateau", "reduceOnPlateau", "onPlateau")
          .parameters(
              named("metric", ParameterType.of(ConceptKind.METRIC), "what is watched")
                  .orElse("loss")
                  .synonyms("monitor"),
              named("factor", real(Range.BETWEEN_ZERO_AND_ONE), "what the rate is multiplied by")
                  .orElse("0.1")
                  .synonyms("gamma"),
              named(
                      "patience",
                      whole(Range.NOT_NEGATIVE),
                      "epochs without improvement that are borne")
                  .orElse("10"),
              named("threshold", real(Range.NOT_NEGATIVE), "relative improvement that counts")
                  .orElse("1e-4")
                  .synonyms("minDelta"),
              named("floor", real(Range.NOT_NEGATIVE), "least rate")
                  .orElse("0")
                  .synonyms("minLr", "minRate"))),
  PIECEWISE(
      Entry.of("piecewise", "Given rates after given epochs")
          .example("piecewise([10, 20], [0.01, 0.001])")
          .formula("r until the first boundary, rates[i] from boundaries[i] on")
          .pytorch("MultiStepLR")
          .keras("PiecewiseConstantDecay")
          .synonyms("multiStep", "multiStepLR", "piecewiseConstant", "milestones")
          .parameters(
              leading(
                      "boundaries",
                      new ParameterType.Wholes(Range.atLeast(1)),
                      "epochs at which the rate changes, rising")
                  .synonyms("milestones"),
              leading(
                      "rates",
                      new ParameterType.Reals(Range.POSITIVE),
                      "the rate from each of them on")
                  .synonyms("values"),
              per()));

  private final Entry entry;

  Schedule(Entry entry) {
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.SCHEDULE;
  }

  private static ParameterSpec floor() {
    return named("floor", real(Range.NOT_NEGATIVE), "rate at the end")
        .orElse("0")
        .synonyms("etaMin", "minLr", "end", "endLearningRate", "min");
  }

  private static ParameterSpec per() {
    return named("per", word("epoch", "step"), "what e counts").orElse("epoch");
  }
}
