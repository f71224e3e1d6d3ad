package org.mlpc.compiler.catalog;

import static org.mlpc.compiler.catalog.ParameterSpec.named;
import static org.mlpc.compiler.catalog.ParameterType.real;
import static org.mlpc.compiler.catalog.ParameterType.truth;
import static org.mlpc.compiler.catalog.ParameterType.whole;
import static org.mlpc.compiler.catalog.ParameterType.word;

import java.util.List;

/** The update rules; α is the rate, g the gradient of the cost. */
public enum Optimizer implements Concept {
  SGD(
      Range.between(1e-5, 3),
      List.of(),
      Entry.of("sgd", "Gradient descent; stochastic, mini-batch or batch by the size of the batch")
          .formula("θ ← θ − αg")
          .source("Robbins and Monro, 1951, A stochastic approximation method")
          .pytorch("optim.SGD")
          .keras("SGD")
          .synonyms(
              "gradientDescent",
              "gd",
              "stochasticGradientDescent",
              "miniBatchGradientDescent",
              "batchGradientDescent",
              "steepestDescent",
              "gradientenabstieg",
              "descenteDeGradient")
          .parameters(rate("0.01"))),
  MOMENTUM(
      Range.between(1e-5, 1),
      List.of(Slot.always("velocity")),
      Entry.of("momentum", "Gradient descent with a velocity")
          .formula(
              "V ← βV + (1 − dampening)g, first V = g; θ ← θ − αV; form = average: V ← βV + (1 −"
                  + " β)g from V = 0")
          .source("Polyak, 1964, Some methods of speeding up the convergence of iteration methods")
          .convention("PyTorch's; the lecture's running average is form = average")
          .pytorch("optim.SGD(momentum=…)")
          .keras("SGD(momentum=…)")
          .synonyms("heavyBall", "sgdMomentum", "sgdm")
          .parameters(
              rate("0.01"),
              beta(),
              named("dampening", real(Range.BELOW_ONE), "share of the new gradient held back")
                  .orElse("0"),
              named("form", word("standard", "average"), "average is the lecture's")
                  .orElse("standard"))),
  NESTEROV(
      Range.between(1e-5, 1),
      List.of(Slot.always("velocity")),
      Entry.of("nesterov", "Momentum that looks ahead")
          .formula(
              "V ← βV + g, first V = g; θ ← θ − α(g + βV); form = lookahead: V ← βV + (1 − β)·g(θ −"
                  + " αβV), θ ← θ − αV")
          .source(
              "Nesterov, 1983, A method of solving a convex programming problem with convergence"
                  + " rate O(1/k²)")
          .convention("PyTorch's; the lecture's is form = lookahead")
          .pytorch("optim.SGD(momentum=…, nesterov=True)")
          .keras("SGD(momentum=…, nesterov=True)")
          .synonyms("nag", "nesterovMomentum", "nesterovs")
          .parameters(
              rate("0.01"),
              beta(),
              named("form", word("standard", "lookahead"), "lookahead is the lecture's")
                  .orElse("standard"))),
  ADA_GRAD(
      Range.between(1e-5, 1),
      List.of(Slot.always("squares")),
      Entry.of("adaGrad", "A rate for each parameter, falling with its past gradients")
          .formula("G ← G + g², from G = 0; θ ← θ − αg/(√G + ε)")
          .source("Duchi, Hazan and Singer, 2011, Adaptive subgradient methods for online learning")
          .convention("accumulator from 0 as in PyTorch (Keras 0.1); ε outside the root")
          .pytorch("optim.Adagrad")
          .keras("Adagrad")
          .parameters(rate("0.01"), epsilon("1e-10"), epsilonInside("false"))),
  ADA_DELTA(
      Range.between(1e-3, 10),
      List.of(Slot.always("squares"), new Slot("updates", "form", "standard")),
      Entry.of("adaDelta", "Steps scaled by the running size of past steps")
          .formula(
              "E ← ρE + (1 − ρ)g²; Δ = g·√(D + ε)/√(E + ε); D ← ρD + (1 − ρ)Δ²; θ ← θ − αΔ; form ="
                  + " simple: θ ← θ − αg/√(E + ε)")
          .source("Zeiler, 2012, ADADELTA: an adaptive learning rate method")
          .convention("ε inside the root; the lecture's is form = simple")
          .pytorch("optim.Adadelta")
          .keras("Adadelta")
          .parameters(
              rate("1"),
              rho("0.9"),
              epsilon("1e-6"),
              epsilonInside("true"),
              named("form", word("standard", "simple"), "simple is the lecture's")
                  .orElse("standard"))),
  RMS_PROP(
      Range.between(1e-6, 0.3),
      List.of(
          Slot.always("squares"),
          new Slot("mean", "centered", "true"),
          new Slot("velocity", "momentum", "")),
      Entry.of("rmsProp", "Gradient over its running root mean square")
          .formula(
              "S ← ρS + (1 − ρ)g²; θ ← θ − αg/(√S + ε); centered: S less the square of the running"
                  + " mean of g")
          .source("Tieleman and Hinton, 2012, Lecture 6.5 – RmsProp; centred: Graves, 2013")
          .convention("ρ 0.99 as in PyTorch (Keras 0.9); ε outside the root")
          .pytorch("optim.RMSprop")
          .keras("RMSprop")
          .parameters(
              rateButAlpha("0.01"),
              rho("0.99"),
              epsilon("1e-8"),
              epsilonInside("false"),
              named("momentum", real(Range.BELOW_ONE), "velocity on top").orElse("0"),
              named("centered", truth(), "divide by the standard deviation").orElse("false"))),
  ADAM(
      Range.between(1e-6, 0.1),
      List.of(Slot.always("mean"), Slot.always("squares")),
      Entry.of("adam", "Momentum and a rate for each parameter, bias-corrected")
          .formula(
              "m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − (α/(1 − β₁ᵗ))·m/(√v/√(1 − β₂ᵗ) +"
                  + " ε)")
          .source("Kingma and Ba, 2015, Adam: a method for stochastic optimization")
          .convention(
              "ε outside the root; the lecture's has biasCorrection = false, epsilonInside = true")
          .pytorch("optim.Adam")
          .keras("Adam")
          .parameters(
              rate("0.001"),
              beta1(),
              beta2(),
              epsilon("1e-8"),
              epsilonInside("false"),
              biasCorrection())),
  ADAM_W(
      Range.between(1e-6, 0.1),
      List.of(Slot.always("mean"), Slot.always("squares")),
      Entry.of("adamW", "Adam with weight decay that is apart from the gradient")
          .formula("θ ← θ(1 − α·decay), then as adam")
          .source("Loshchilov and Hutter, 2019, Decoupled weight decay regularization")
          .convention("every parameter decays, biases included, as in PyTorch")
          .pytorch("optim.AdamW")
          .keras("AdamW")
          .parameters(
              rate("0.001"),
              beta1(),
              beta2(),
              epsilon("1e-8"),
              epsilonInside("false"),
              biasCorrection(),
              named("decay", real(Range.NOT_NEGATIVE), "weight decay")
                  .orElse("0.01")
                  .synonyms("weightDecay"))),
  NADAM(
      Range.between(1e-6, 0.1),
      List.of(Slot.always("mean"), Slot.always("squares")),
      Entry.of("nadam", "Adam with Nesterov's momentum")
          .formula(
              "μₜ = β₁(1 − ½·0.96^(tψ)); θ ← θ − α(μₜ₊₁m/(1 − ∏ᵗ⁺¹μ) + (1 − μₜ)g/(1 − ∏ᵗμ))/(√(v/(1"
                  + " − β₂ᵗ)) + ε)")
          .source("Dozat, 2016, Incorporating Nesterov momentum into Adam")
          .convention("products to t and t + 1 as PyTorch documents them")
          .pytorch("optim.NAdam")
          .keras("Nadam")
          .parameters(
              rate("0.002"),
              beta1(),
              beta2(),
              epsilon("1e-8"),
              epsilonInside("false"),
              named("momentumDecay", real(Range.NOT_NEGATIVE), "ψ").orElse("0.004"))),
  PERCEPTRON(
      Range.between(1e-4, 10),
      List.of(),
      Entry.of("perceptron", "Rosenblatt's rule, for output(step)")
          .formula("w ← w + α(y − ŷ)x; b ← b + α(y − ŷ)")
          .source("Rosenblatt, 1958, The perceptron")
          .pytorch("–")
          .keras("–")
          .synonyms("rosenblatt", "perceptronRule")
          .parameters(rate("1"))),
  LBFGS(
      Range.between(1e-3, 2),
      List.of(),
      Entry.of("lbfgs", "Quasi-Newton with limited memory and a line search; needs batch = all")
          .formula(
              "θ ← θ + αd, d = −Hg from the last steps by the two-loop recursion, α by a strong"
                  + " Wolfe line search")
          .source(
              "Liu and Nocedal, 1989, On the limited memory BFGS method for large scale"
                  + " optimization")
          .convention("one iteration an epoch")
          .pytorch("optim.LBFGS(line_search_fn=\"strong_wolfe\")")
          .keras("–")
          .synonyms("bfgs", "newton", "lBfgs")
          .parameters(
              rate("1"),
              named("history", whole(Range.between(1, 1000)), "steps remembered").orElse("10")));

  /**
   * A value kept for every parameter between steps.
   *
   * @param name what it is
   * @param option the parameter that decides whether it is kept, or "" if it always is
   * @param when the value of {@code option} that keeps it; "" means any value but the default
   */
  public record Slot(String name, String option, String when) {
    static Slot always(String name) {
      return new Slot(name, "", "");
    }
  }

  private final Range usualRates;
  private final List<Slot> slots;
  private final Entry entry;

  Optimizer(Range usualRates, List<Slot> slots, Entry entry) {
    this.usualRates = usualRates;
    this.slots = slots;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public ConceptKind kind() {
    return ConceptKind.OPTIMIZER;
  }

  /** Rates outside this are nearly always a slip. */
  public Range usualRates() {
    return usualRates;
  }

  /** What is kept for every parameter; lbfgs keeps pairs of whole vectors instead. */
  public List<Slot> slots() {
    return slots;
  }

  private static ParameterSpec rate(String value) {
    return named("rate", real(Range.POSITIVE), "learning rate α")
        .orElse(value)
        .synonyms("lr", "learningRate", "alpha", "eta", "stepSize", "learning_rate_init");
  }

  /** PyTorch's {@code alpha} of RMSprop is the decay of the squares, not the rate. */
  private static ParameterSpec rateButAlpha(String value) {
    return named("rate", real(Range.POSITIVE), "learning rate α")
        .orElse(value)
        .synonyms("lr", "learningRate", "eta", "stepSize");
  }

  private static ParameterSpec beta() {
    return named("beta", real(Range.BELOW_ONE), "share of the velocity kept")
        .orElse("0.9")
        .synonyms("momentum", "mu", "gamma");
  }

  private static ParameterSpec beta1() {
    return named("beta1", real(Range.BELOW_ONE), "decay of the mean").orElse("0.9");
  }

  private static ParameterSpec beta2() {
    return named("beta2", real(Range.BELOW_ONE), "decay of the squares").orElse("0.999");
  }

  private static ParameterSpec rho(String value) {
    return named("rho", real(Range.BELOW_ONE), "decay of the squares")
        .orElse(value)
        .synonyms("alpha", "gamma", "decay");
  }

  private static ParameterSpec epsilon(String value) {
    return named("epsilon", real(Range.POSITIVE), "keeps the divisor from 0")
        .orElse(value)
        .synonyms("eps");
  }

  private static ParameterSpec epsilonInside(String value) {
    return named("epsilonInside", truth(), "ε under the root").orElse(value);
  }

  private static ParameterSpec biasCorrection() {
    return named("biasCorrection", truth(), "divide by 1 − βᵗ").orElse("true");
  }
}
